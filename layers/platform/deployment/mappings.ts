import { z } from 'zod';
import { type Resource, type Resources, resourcesOfType } from './resources.ts';

/**
 * All that a mapping of Kafka to a function may say. Retries without end and records of any age are what AWS does when
 * nothing is said; a limit, a bisection, a destination for failures, a partial answer or a filter would each commit
 * offsets of factures that were not counted. docs/decisions/0008-kafka-on-aws.md
 */
const Mapping = z.strictObject({
  FunctionName: z.unknown(),
  EventSourceArn: z.unknown().optional(),
  SelfManagedEventSource: z.unknown().optional(),
  SourceAccessConfigurations: z.unknown().optional(),
  AmazonManagedKafkaEventSourceConfig: z.strictObject({ ConsumerGroupId: z.string().min(1) }).optional(),
  SelfManagedKafkaEventSourceConfig: z.strictObject({ ConsumerGroupId: z.string().min(1) }).optional(),
  Topics: z.array(z.string()).length(1),
  StartingPosition: z.literal('TRIM_HORIZON'),
  BatchSize: z.int().min(1).max(10_000),
  /** Without it AWS collects for half a second. */
  MaximumBatchingWindowInSeconds: z.int().min(0),
  Enabled: z.boolean().optional(),
  ProvisionedPollerConfig: z
    .strictObject({ MinimumPollers: z.int().min(1), MaximumPollers: z.int().min(1).optional() })
    .optional(),
});

export const mappingsOf = (resources: Resources): [string, Resource][] =>
  resourcesOfType(resources, 'AWS::Lambda::EventSourceMapping');

/** @throws {Error} naming each mapping that could lose factures, and by what */
export function checkMappings(resources: Resources): void {
  const faults = mappingsOf(resources).flatMap(([id, { Properties }]) => {
    const parsed = Mapping.safeParse(Properties);
    return parsed.success
      ? []
      : parsed.error.issues.map(({ path, message }) => `  ${[id, ...path].join('.')}: ${message}`);
  });
  if (faults.length > 0) throw new Error(`Mappings of Kafka that could lose factures:\n${faults.join('\n')}`);
}

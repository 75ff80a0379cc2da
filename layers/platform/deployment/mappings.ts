import { z } from 'zod';
import { type Resource, type Resources, resourcesOfType } from './resources.ts';
import { declaredOf, isOfStream, StreamEvent } from './streams.ts';

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

/** Those of a topic. */
export const kafkaMappingsOf = (resources: Resources): [string, Resource][] =>
  mappingsOf(resources).filter(([, { Properties = {} }]) => !isOfStream(Properties));

/** @throws {Error} naming each mapping that could lose records, and by what */
export function checkMappings(resources: Resources): void {
  const faults = mappingsOf(resources).flatMap(([id, { Properties = {} }]) => {
    const parsed = isOfStream(Properties)
      ? StreamEvent.safeParse(declaredOf(Properties))
      : Mapping.safeParse(Properties);
    return parsed.success
      ? []
      : parsed.error.issues.map(({ path, message }) => `  ${[id, ...path].join('.')}: ${message}`);
  });
  if (faults.length > 0) throw new Error(`Mappings that could lose records:\n${faults.join('\n')}`);
}

import { readFileSync } from 'node:fs';
import { kafkaMappingsOf } from './mappings.ts';
import type { MskMapping } from './stack.ts';

/** What `serverless package` makes for CloudFormation, as far as it is read here. */
export interface PackagedTemplate {
  Resources: Record<string, { Type: string; Properties?: Record<string, unknown> }>;
}

/** @throws when the file is missing or is not JSON */
export const readTemplate = (file: string): PackagedTemplate => JSON.parse(readFileSync(file, 'utf8'));

interface MappingProperties {
  FunctionName: { 'Fn::GetAtt': [string, 'Arn'] };
  Topics: [string];
  BatchSize: number;
  MaximumBatchingWindowInSeconds?: number;
  StartingPosition: MskMapping['startingPosition'];
  StartingPositionTimestamp?: number;
  AmazonManagedKafkaEventSourceConfig?: { ConsumerGroupId?: string };
  Enabled?: boolean;
}

/**
 * Each mapping of a topic to a function. @throws {Error} naming one without a consumer group: AWS would draw a name at
 * random, and the next deployment another.
 */
export function mskMappingsOfTemplate({ Resources }: PackagedTemplate): MskMapping[] {
  return kafkaMappingsOf(Resources).map(([id, { Properties }]) => {
    const mapping = Properties as unknown as MappingProperties;
    const [functionKey] = mapping.FunctionName['Fn::GetAtt'];
    const consumerGroupId = mapping.AmazonManagedKafkaEventSourceConfig?.ConsumerGroupId;
    if (!consumerGroupId) throw new Error(`Mapping ${id} names no consumer group.`);
    return {
      functionKey,
      functionName: String(Resources[functionKey]?.Properties?.FunctionName),
      topic: mapping.Topics[0],
      batchSize: mapping.BatchSize,
      maximumBatchingWindow: mapping.MaximumBatchingWindowInSeconds ?? 0,
      startingPosition: mapping.StartingPosition,
      ...(mapping.StartingPositionTimestamp === undefined
        ? {}
        : { startingPositionTimestamp: mapping.StartingPositionTimestamp }),
      consumerGroupId,
      enabled: mapping.Enabled ?? true,
    };
  });
}

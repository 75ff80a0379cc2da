import { mskMappingsOf, type Stack, tablesOf, topicsOf } from '../../../layers/platform/deployment/stack.ts';

/**
 * The stack with tables, topics and consumer groups of its own names, so that nobody else writes or counts what a
 * test does.
 */
export function ownStack(stack: Stack, suffix: string): Stack {
  const names = new Set([
    ...tablesOf(stack).map(({ input }) => input.TableName),
    ...topicsOf(stack).map(({ name }) => name),
    ...mskMappingsOf(stack).map(({ consumerGroupId }) => consumerGroupId),
  ]);
  return JSON.parse(JSON.stringify(stack), (_, value) => (names.has(value) ? `${value}-${suffix}` : value));
}

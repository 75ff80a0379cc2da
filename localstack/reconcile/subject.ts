import { join } from 'node:path';
import { environmentOf, mskMappingsOf, readStack, type Stack } from '../stack.ts';
import type { Subject } from './reconcile.ts';

/** Where the function host leaves the resolved stack. */
export const stackFile = (env: NodeJS.ProcessEnv): string =>
  env.FACTURATION_STACK_FILE ?? join(env.FACTURATION_STATE_DIR || '.localstack', 'stack.json');

/**
 * What to reconcile, out of the resolved stack. Variables that point the functions at their servers become this
 * process's own, unless they are set already.
 * @throws when there is no stack: the system was never started here.
 */
export function subjectOf(env: NodeJS.ProcessEnv): { brokers: string; subject: Subject } {
  const stack = read(stackFile(env));
  const settings = environmentOf(stack, 'aggregateFactures');
  for (const [name, value] of Object.entries(settings)) if (name.startsWith('AWS_')) env[name] ??= value;
  const number = (name: string) => Number(settings[name]);
  const subject = {
    topic: settings.TOPIC ?? '',
    epoch: number('EPOCH'),
    firstEpoch: number('FIRST_EPOCH'),
    partitions: number('PARTITIONS'),
    windowsTable: settings.WINDOWS_TABLE ?? '',
    facturesTable: environmentOf(stack, 'storeFactures').FACTURES_TABLE ?? '',
    groups: groupsOf(stack),
    facturesGroup: groupOf(stack, 'storeFactures'),
  };
  return { brokers: env.KAFKA_BROKERS ?? settings.KAFKA_BROKERS ?? '', subject };
}

function read(file: string): Stack {
  try {
    return readStack(file);
  } catch {
    throw new Error(`There is no ${file}: run npm start first.`);
  }
}

/** Of the configured epoch, and of the next one while it is folded. */
function groupsOf(stack: Stack): Map<number, string> {
  const epochs = new Map([
    ['aggregateFactures', 'EPOCH'],
    ['aggregateNextEpoch', 'NEXT_EPOCH'],
  ]);
  const mappings = mskMappingsOf(stack).filter(
    ({ enabled, functionKey }) => enabled && epochs.has(functionKey),
  );
  return new Map(
    mappings.map(({ functionKey, consumerGroupId }) => {
      const epoch = environmentOf(stack, functionKey)[epochs.get(functionKey) ?? ''];
      return [Number(epoch), consumerGroupId];
    }),
  );
}

const groupOf = (stack: Stack, functionKey: string): string =>
  mskMappingsOf(stack).find((mapping) => mapping.functionKey === functionKey)?.consumerGroupId ?? '';

import { join } from 'node:path';
import {
  environmentOf,
  mskMappingsOf,
  readStack,
  type Stack,
} from '../../layers/platform/deployment/stack.ts';
import { forgetAccounts } from '../../localstack/shell-environment.mjs';
import type { Subject } from './reconcile.ts';

/** One of a stack, and the topics that its engine tells what it found. */
export interface StackSubject extends Subject {
  told: { finals: string; alerts: string };
}

/** Where the function host leaves the resolved stack. */
export const stackFile = (env: NodeJS.ProcessEnv): string =>
  env.FACTURATION_STACK_FILE ?? join(env.FACTURATION_STATE_DIR || '.localstack', 'stack.json');

/**
 * What to reconcile, out of the resolved stack. The variables of AWS become those of its functions: of the shell's own
 * only AWS_ENDPOINT_URL_DYNAMODB is heard.
 * @throws when there is no stack: the system was never started here.
 */
export function subjectOf(env: NodeJS.ProcessEnv): { brokers: string; subject: StackSubject } {
  const stack = read(stackFile(env));
  const settings = environmentOf(stack, 'aggregateFactures');
  forgetAccounts(env);
  const { AWS_ENDPOINT_URL_DYNAMODB: endpoint = settings.AWS_ENDPOINT_URL_DYNAMODB } = env;
  if (endpoint) env.AWS_ENDPOINT_URL_DYNAMODB = endpoint;
  const number = (name: string) => Number(settings[name]);
  const epoch = number('EPOCH');
  const next = nextEpochOf(stack);
  const subject = {
    topic: settings.TOPIC ?? '',
    epoch,
    firstEpoch: number('FIRST_EPOCH'),
    partitions: number('PARTITIONS'),
    windowsTable: settings.WINDOWS_TABLE ?? '',
    facturesTable: environmentOf(stack, 'storeFactures').FACTURES_TABLE ?? '',
    next,
    groups: groupsOf(stack, epoch, next),
    facturesGroup: groupOf(stack, 'storeFactures'),
    told: { finals: settings.FINALS_TOPIC ?? '', alerts: settings.ALERTS_TOPIC ?? '' },
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
const groupsOf = (stack: Stack, epoch: number, next: number | undefined): Map<number, string> =>
  new Map([
    [epoch, groupOf(stack, 'aggregateFactures')],
    ...(next === undefined ? [] : [[next, groupOf(stack, 'aggregateNextEpoch')] as const]),
  ]);

function nextEpochOf(stack: Stack): number | undefined {
  const mapping = mskMappingsOf(stack).find(({ functionKey }) => functionKey === 'aggregateNextEpoch');
  return mapping?.enabled ? Number(environmentOf(stack, 'aggregateNextEpoch').NEXT_EPOCH) : undefined;
}

const groupOf = (stack: Stack, functionKey: string): string =>
  mskMappingsOf(stack).find((mapping) => mapping.functionKey === functionKey)?.consumerGroupId ?? '';

import { InvokeCommand } from '@aws-sdk/client-lambda';
import { type Stack, topicsOf } from '../../layers/platform/deployment/stack.ts';
import { type Broker, settingsFor } from '../../layers/platform/deployment/topics/broker-settings.ts';
import { createTopics, type Topic } from '../../layers/platform/deployment/topics/create-topics.ts';
import { functionName, lambdaClient } from '../deployed-target.ts';
import { reachBrokers } from '../kafka/reach-brokers.ts';
import { openTarget, type TargetFlags } from '../target.ts';

/** A function in a network may take this long to start, and to create topics. */
const FUNCTION_TIMEOUT_MS = 90_000;

const kafkaOf = ({ custom }: Stack) => custom?.stage?.kafka ?? { kind: 'local' };

/** The topics as the stage's brokers take them, and a line of each, and of each setting that is not as declared. */
export function declaredTopics(stack: Stack, broker?: Broker): { topics: Topic[]; lines: string[] } {
  const taken = broker ?? (kafkaOf(stack).kind === 'msk-serverless' ? 'msk-serverless' : 'kafka');
  const found = topicsOf(stack).map((topic) => ({ topic, ...settingsFor(taken, topic) }));
  return {
    topics: found.map(({ topic, settings }) => ({ ...topic, settings })),
    lines: found.flatMap(({ topic, settings, deviations }) => [
      `${topic.name}  ${topic.partitions} partitions  ${shown(settings)}`,
      ...deviations.map((deviation) => `! ${deviation}`),
    ]),
  };
}

const shown = (settings: Record<string, string>): string =>
  Object.entries(settings)
    .map(([setting, value]) => `${setting}=${value}`)
    .join('  ');

/** @throws {Error} when brokers of this machine cannot be reached, or the function of the stage fails */
export async function createDeclaredTopics(stack: Stack, topics: Topic[], flags: TargetFlags): Promise<void> {
  const { kind, brokers = '' } = kafkaOf(stack);
  if (kind !== 'local') return askFunction(topics, flags);
  await reachBrokers({ brokers, reachedFrom: 'KAFKA_BROKERS names others.' });
  await createTopics(topics, brokers);
}

async function askFunction(topics: Topic[], flags: TargetFlags): Promise<void> {
  await openTarget(flags);
  const name = functionName(flags.stage ?? '', 'createTopics');
  const wanted = topics.map(({ name, partitions, settings }) => ({ name, partitions, settings }));
  const { FunctionError, Payload } = await lambdaClient(flags, FUNCTION_TIMEOUT_MS).send(
    new InvokeCommand({ FunctionName: name, Payload: JSON.stringify(wanted) }),
  );
  if (!FunctionError) return;
  const { errorMessage } = JSON.parse(Payload?.transformToString() || '{}') as { errorMessage?: string };
  throw new Error(`${name}: ${errorMessage ?? FunctionError}`);
}

// `npm run topics`

import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { resolveStack, type Stack, topicsOf } from '../../layers/platform/deployment/stack.ts';
import {
  BROKERS,
  type Broker,
  settingsFor,
} from '../../layers/platform/deployment/topics/broker-settings.ts';
import { createTopics, type Topic } from '../../layers/platform/deployment/topics/create-topics.ts';
import { forgetAccounts } from '../../localstack/shell-environment.mjs';
import { readArguments } from '../arguments.ts';

const HELP = `Creates the topics of a stage as they are declared, and brings those that exist to their settings and partitions.
After the first deployment, and after each change of topics.yml: nothing is created by itself.

  npm run topics -- --stage STAGE [--broker ${BROKERS.join('|')}] [--dry-run]

  --broker    what the cluster is (kafka, which MSK's provisioned clusters are too); MSK Serverless takes fewer settings,
              and every one that is replaced or left out is printed. By default: what the stage makes or names
  --dry-run   prints what would be set, and asks no broker
The function createTopics of the stage does it, which is in the brokers' network; brokers of this machine (stage local,
or KAFKA=local) are asked directly. The variables of a deployment (OIDC_ISSUER, KAFKA, …) have to be set as for it.
`;

const { values } = readArguments({
  options: {
    stage: { type: 'string' },
    broker: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h' },
  },
});

/** Milliseconds that a function in a network may take to start, and to create topics. */
const PATIENCE = 90_000;

async function askFunction({ service, provider }: Stack, topics: Topic[]): Promise<void> {
  const client = new LambdaClient({
    region: provider.region,
    maxAttempts: 1,
    requestHandler: { requestTimeout: PATIENCE, throwOnRequestTimeout: true },
  });
  const FunctionName = `${service}-${provider.stage}-createTopics`;
  const wanted = topics.map(({ name, partitions, settings }) => ({ name, partitions, settings }));
  const { FunctionError, Payload } = await client.send(
    new InvokeCommand({ FunctionName, Payload: JSON.stringify(wanted) }),
  );
  if (!FunctionError) return;
  const { errorMessage } = JSON.parse(Payload?.transformToString() || '{}') as { errorMessage?: string };
  throw new Error(`${FunctionName}: ${errorMessage ?? FunctionError}`);
}

async function main(stage: string, broker: Broker | undefined, dryRun: boolean): Promise<void> {
  if (stage === 'local') forgetAccounts();
  const stack = await resolveStack(stage);
  const { kind = 'local', brokers = '' } = stack.custom?.stage?.kafka ?? {};
  const topics = topicsOf(stack).map((topic) => {
    const { settings, deviations } = settingsFor(
      broker ?? (kind === 'msk-serverless' ? kind : 'kafka'),
      topic,
    );
    const shown = Object.entries(settings).map(([setting, value]) => `${setting}=${value}`);
    console.log(`${topic.name}  ${topic.partitions} partitions  ${shown.join('  ')}`);
    for (const deviation of deviations) console.log(`! ${deviation}`);
    return { ...topic, settings };
  });
  if (dryRun) return;
  await (kind === 'local' ? createTopics(topics, brokers) : askFunction(stack, topics));
  console.log(`${topics.length} topics are as declared.`);
}

const isBroker = (text: string): text is Broker => BROKERS.some((known) => known === text);

if (values.help || !values.stage || (values.broker !== undefined && !isBroker(values.broker))) {
  process.stdout.write(HELP);
  process.exit(values.help ? 0 : 2);
}
try {
  await main(values.stage, values.broker, values['dry-run']);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
// A client that waits for brokers which do not answer would keep this process for minutes.
process.exit();

// `npm run topics`
import { parseArgs } from 'node:util';
import { resolveStack, topicsOf } from '../stack.ts';
import { BROKERS, type Broker, settingsFor } from './broker-settings.ts';
import { createTopics } from './create-topics.ts';

const HELP = `Creates the topics of a stage as they are declared, and brings those that exist to their settings and partitions.
Before the first deployment: a function that produces finds no topic otherwise, and nothing is created by itself.

  npm run topics -- --stage STAGE [--broker ${BROKERS.join('|')}] [--dry-run]

  --broker    what the cluster is (kafka, which MSK's provisioned clusters are too); MSK Serverless takes fewer settings,
              and every one that is replaced or left out is printed
  --dry-run   prints what would be set, and asks no broker
Brokers: KAFKA_BROKERS.
`;

const { values } = parseArgs({
  options: {
    stage: { type: 'string' },
    broker: { type: 'string', default: 'kafka' },
    'dry-run': { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h' },
  },
});

async function main(stage: string, broker: Broker, dryRun: boolean): Promise<void> {
  const declared = topicsOf(await resolveStack(stage));
  const topics = declared.map((topic) => {
    const { settings, deviations } = settingsFor(broker, topic);
    const shown = Object.entries(settings).map(([setting, value]) => `${setting}=${value}`);
    console.log(`${topic.name}  ${topic.partitions} partitions  ${shown.join('  ')}`);
    for (const deviation of deviations) console.log(`! ${deviation}`);
    return { ...topic, settings };
  });
  if (dryRun) return;
  const { KAFKA_BROKERS } = process.env;
  if (!KAFKA_BROKERS) throw new Error('KAFKA_BROKERS names no broker (host:port,…).');
  await createTopics(topics, KAFKA_BROKERS);
  console.log(`${topics.length} topics are as declared.`);
}

const isBroker = (text: string): text is Broker => BROKERS.some((known) => known === text);

if (values.help || !values.stage || !isBroker(values.broker)) {
  process.stdout.write(HELP);
  process.exit(values.help ? 0 : 2);
}
try {
  await main(values.stage, values.broker, values['dry-run']);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

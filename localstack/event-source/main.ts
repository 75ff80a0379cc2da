import { parseArgs } from 'node:util';
import { dynamodbClient } from '@facturation/platform/dynamodb-client';
import { type MskMapping, mskMappingsOf, readStack } from '../../layers/platform/deployment/stack.ts';
import { type StreamMapping, streamMappingsOf } from '../../layers/platform/deployment/streams.ts';
import { mskMappingsOfTemplate, readTemplate } from '../../layers/platform/deployment/template.ts';
import { kafkaClient } from '../../operations/kafka/client.ts';
import { createTables } from '../tables.ts';
import { CHECKPOINTS_TABLE } from './dynamodb/checkpoints.ts';
import { streamSource } from './dynamodb/stream-source.ts';
import { lambdaInvoke } from './invoke.ts';
import { EventSourceMapping } from './kafka/event-source-mapping.ts';

const HELP = `Feeds the functions that have an msk or a stream event, as AWS's event source mappings do.

  node localstack/event-source/main.ts (--stack FILE | --template FILE) --brokers HOST:PORT,… --endpoint URL

  --stack     the resolved stack, as the function host writes it
  --template  the template of a packaged stage, in its place: msk events alone, because an emulator feeds the others
  --brokers   Kafka; default KAFKA_BROKERS
  --endpoint  a Lambda Invoke endpoint, e.g. http://127.0.0.1:3002

The streams are those of the database at AWS_ENDPOINT_URL_DYNAMODB, which also keeps how far each has come.
`;

/** Longer than any function runs. */
const INVOKE_TIMEOUT_MS = 15 * 60_000;

const { values } = parseArgs({
  options: {
    stack: { type: 'string' },
    template: { type: 'string' },
    brokers: { type: 'string', default: process.env.KAFKA_BROKERS ?? '' },
    endpoint: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});

const declared = declaredMappings();
if (values.help || !declared || !values.brokers || !values.endpoint) {
  process.stdout.write(HELP);
  process.exit(values.help ? 0 : 2);
}

const { brokers, endpoint } = values;
const invoke = lambdaInvoke(endpoint, INVOKE_TIMEOUT_MS);
const topics = declared.topics
  .filter(({ enabled }) => enabled)
  .map((mapping) => {
    const kafka = kafkaClient(brokers, `event-source-${mapping.functionKey}`);
    return new EventSourceMapping({ mapping, kafka, brokers, invoke, onError: console.error });
  });
const streams = await openStreams(declared.streams.filter(({ enabled }) => enabled));
const mappings = [...topics, ...streams];

function declaredMappings(): { topics: MskMapping[]; streams: StreamMapping[] } | undefined {
  if (values.stack) {
    const stack = readStack(values.stack);
    return { topics: mskMappingsOf(stack), streams: streamMappingsOf(stack) };
  }
  if (values.template) return { topics: mskMappingsOfTemplate(readTemplate(values.template)), streams: [] };
  return undefined;
}

async function openStreams(enabled: readonly StreamMapping[]) {
  if (enabled.length === 0) return [];
  await createTables([CHECKPOINTS_TABLE]);
  const client = dynamodbClient();
  return Promise.all(
    enabled.map((mapping) => streamSource(client, { mapping, invoke, onError: console.error })),
  );
}

const stop = async () => {
  await Promise.all(mappings.map((mapping) => mapping.stop()));
  process.exit(0);
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
await Promise.all(mappings.map((mapping) => mapping.start()));
console.log('event source ready');

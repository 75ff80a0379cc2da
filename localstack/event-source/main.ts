import { parseArgs } from 'node:util';
import { type MskMapping, mskMappingsOf, readStack } from '../../layers/platform/deployment/stack.ts';
import { mskMappingsOfTemplate, readTemplate } from '../../layers/platform/deployment/template.ts';
import { kafkaClient } from '../../operations/kafka/client.ts';
import { lambdaInvoke } from './invoke.ts';
import { EventSourceMapping } from './kafka/event-source-mapping.ts';

const HELP = `Feeds the functions that have an msk event, as AWS's event source mapping does.

  node localstack/event-source/main.ts (--stack FILE | --template FILE) --brokers HOST:PORT,… --endpoint URL

  --stack     the resolved stack, as the function host writes it
  --template  the template of a packaged stage, in its place
  --brokers   Kafka; default KAFKA_BROKERS
  --endpoint  a Lambda Invoke endpoint, e.g. http://127.0.0.1:3002
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
const mappings = declared
  .filter(({ enabled }) => enabled)
  .map((mapping) => {
    const kafka = kafkaClient(brokers, `event-source-${mapping.functionKey}`);
    return new EventSourceMapping({ mapping, kafka, brokers, invoke, onError: console.error });
  });

function declaredMappings(): MskMapping[] | undefined {
  if (values.stack) return mskMappingsOf(readStack(values.stack));
  if (values.template) return mskMappingsOfTemplate(readTemplate(values.template));
  return undefined;
}

const stop = async () => {
  await Promise.all(mappings.map((mapping) => mapping.stop()));
  process.exit(0);
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
await Promise.all(mappings.map((mapping) => mapping.start()));
console.log('event source ready');

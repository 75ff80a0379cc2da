// `npm run topics`
import { resolveStack } from '../../layers/platform/deployment/stack.ts';
import { BROKERS, type Broker } from '../../layers/platform/deployment/topics/broker-settings.ts';
import { forgetAccounts } from '../../localstack/shell-environment.mjs';
import { runCommand, UsageError } from '../command.ts';
import { regionOf } from '../stage-settings.ts';
import { isLocal, TARGET_HELP, TARGET_OPTIONS } from '../target.ts';
import { createDeclaredTopics, declaredTopics } from './topics.ts';

const HELP = `Creates the topics of a stage as they are declared, and brings those that exist to their settings and partitions.
After the first deployment, and after each change of topics.yml: nothing is created by itself.

  npm run topics [-- --stage NAME] [--broker ${BROKERS.join('|')}] [--dry-run]

  --broker    what the cluster is (kafka, which MSK's provisioned clusters are too); MSK Serverless takes fewer settings,
              and every one that is replaced or left out is printed. By default: what the stage makes or names
  --dry-run   prints what would be set, and asks no broker
${TARGET_HELP}
The function createTopics of the stage does it, which is in the brokers' network; brokers of this machine (no stage, or
KAFKA=local) are asked directly. The variables of a deployment (OIDC_ISSUER, KAFKA, …) have to be set as for it.
`;

const isBroker = (text: string): text is Broker => BROKERS.some((known) => known === text);

await runCommand({
  help: HELP,
  options: {
    ...TARGET_OPTIONS,
    broker: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  },
  async run({ broker, 'dry-run': dryRun, ...flags }) {
    if (broker !== undefined && !isBroker(broker)) throw new UsageError();
    if (isLocal(flags)) forgetAccounts();
    const stack = await resolveStack(flags.stage, regionOf(flags));
    const { topics, lines } = declaredTopics(stack, broker);
    for (const line of lines) console.log(line);
    if (dryRun) return 0;
    await createDeclaredTopics(stack, topics, flags);
    console.log(`${topics.length} topics are as declared.`);
    return 0;
  },
});

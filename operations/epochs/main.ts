import { readArguments } from '../arguments.ts';
import { subjectOf } from '../reconcile/subject.ts';

const HELP = `Epochs of the stream engine: what a rebuild beside the live stream has come to, and which one readers follow.

  npm run epoch -- --status    epochs, their heads and settings, how far behind they are
  npm run epoch -- --compare   Diff between the live epoch and the one that is to take over; exits 1 when not 0
  npm run epoch -- --swap      wait until that one has caught up, then let readers and topic R4 follow it
  npm run epoch -- --back      the same, back to what was followed before the last swap

The next epoch is declared as nextEpoch in functions/facturation/topics.yml; docs/operations.md tells when and how.
Servers: KAFKA_BROKERS and AWS_ENDPOINT_URL_DYNAMODB, by default those of npm start.
`;

const commands = {
  status: { type: 'boolean' },
  compare: { type: 'boolean' },
  swap: { type: 'boolean' },
  back: { type: 'boolean' },
} as const;

try {
  const options = { ...commands, help: { type: 'boolean', short: 'h' } } as const;
  const { values } = readArguments({ options });
  const asked = (Object.keys(commands) as (keyof typeof commands)[]).filter((name) => values[name]);
  const [command] = asked;
  if (values.help || !command || asked.length > 1) {
    process.stdout.write(HELP);
    process.exitCode = values.help ? 0 : 2;
  } else {
    const { brokers, subject } = subjectOf(process.env);
    // The platform reads its endpoint when it is loaded, so it is loaded once the environment is complete.
    const { run } = await import('./run.ts');
    process.exitCode = await run(command, brokers, subject);
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
// A client that waits for brokers which do not answer would keep this process for minutes.
process.exit();

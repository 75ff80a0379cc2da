// `npm run epoch`
import { runCommand, UsageError } from '../command.ts';
import { reachBrokers } from '../kafka/reach-brokers.ts';
import { openTarget, TARGET_HELP, TARGET_OPTIONS } from '../target.ts';

const HELP = `Epochs of the stream engine: how far a rebuild beside the live stream is, and which epoch readers follow.

  npm run epoch -- --status    epochs, their heads and settings, how far behind they are
  npm run epoch -- --compare   Diff between the live epoch and the one that is to take over; exits 1 when not 0
  npm run epoch -- --swap      wait until that one has caught up, then let readers and topic R4 follow it
  npm run epoch -- --back      the same, back to what was followed before the last swap
${TARGET_HELP}
The next epoch is declared as nextEpoch in functions/facturation/topics.yml; docs/operations.md says when and how.
`;

const ACTIONS = {
  status: { type: 'boolean' },
  compare: { type: 'boolean' },
  swap: { type: 'boolean' },
  back: { type: 'boolean' },
} as const;
const NAMES = Object.keys(ACTIONS) as (keyof typeof ACTIONS)[];

await runCommand({
  help: HELP,
  options: { ...TARGET_OPTIONS, ...ACTIONS },
  async run(values) {
    const asked = NAMES.filter((name) => values[name]);
    const [action] = asked;
    if (!action || asked.length > 1) throw new UsageError();
    const target = await openTarget(values);
    await reachBrokers(target);
    const { run } = await import('./run.ts');
    return run(action, target.brokers, target.subject);
  },
});

import { CopyButton } from '../../ui/copy-button.tsx';

/** Compares every bill with topic, database and windows, on the operator's machine. */
const COMMAND = 'npm run reconcile -- --bills';

/** The command that compares everything. */
export const Command = () => (
  <p class="row">
    <code class="command-line">{COMMAND}</code>
    <CopyButton text={COMMAND} />
  </p>
);

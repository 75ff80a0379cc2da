import { Link } from 'wouter-preact';
import { useFaults } from '../../../text/faults.ts';
import { useTexts } from '../../../text/texts.ts';
import { Badge } from '../../../ui/badge.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { SERIES_TEXTS } from './texts.ts';
import { type SeriesFault, useVerification, type Verified } from './use-verification.ts';

const COMMAND = 'npm run verify';

function Faults({ faults }: Pick<Verified, 'faults'>) {
  const t = useTexts(SERIES_TEXTS);
  const say = useFaults();
  const columns: Column<SeriesFault>[] = [
    {
      id: 'at',
      title: t.at,
      heads: true,
      cell: ({ at, bill }) => (bill ? <Link href={`/bills/${bill}`}>{at}</Link> : at),
    },
    { id: 'fault', title: t.fault, cell: ({ fault }) => say(fault) },
  ];
  return (
    <Table caption={t.faults} columns={columns} rows={faults} keyOf={({ at, fault }) => `${at} ${fault}`} />
  );
}

/** What came of it so far. */
function Outcome({ read, of, faults, isWhole, error }: Verified) {
  const t = useTexts(SERIES_TEXTS);
  const isBroken = faults.length > 0;
  const said = isBroken ? t.faultsFound(faults.length, read) : t.whole(read);
  return (
    <div role="status" class="stack" data-verified={isWhole ? read : undefined}>
      {isWhole || isBroken ? (
        <p class="row">
          {read > 0 && <Badge tone={isBroken ? 'bad' : 'good'}>{isBroken ? t.broken : t.intact}</Badge>}
          <span>{said}</span>
        </p>
      ) : null}
      {!isWhole && !error && (
        <>
          <p>{t.verifying(read, of)}</p>
          <progress aria-label={t.verifying(read, of)} value={read} max={Math.max(of, 1)} />
        </>
      )}
    </div>
  );
}

/** Reads a series of documents back from the first, and names what was changed in it. */
export function Verification({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTexts(SERIES_TEXTS);
  const verified = useVerification(id);
  return (
    <Dialog title={t.verifyTitle(id)} onClose={onClose} wide={verified.faults.length > 0}>
      <div class="stack">
        <p>{t.verifyIntro}</p>
        <Outcome {...verified} />
        {verified.faults.length > 0 && <Faults faults={verified.faults} />}
        <ProblemNotice error={verified.error} />
        {verified.lastHash && (
          <p class="hint">
            {t.lastHash}
            <br />
            <code class="hash">{verified.lastHash}</code>
          </p>
        )}
        <p class="hint">{t.more}</p>
        <p class="row">
          <code>{COMMAND}</code>
          <CopyButton text={COMMAND} kind="quiet" />
        </p>
      </div>
    </Dialog>
  );
}

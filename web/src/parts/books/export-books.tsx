import { useState } from 'preact/hooks';
import { api } from '../../api/client.ts';
import { fileOf } from '../../api/files.ts';
import { RefusedError } from '../../api/refused-error.ts';
import { useFile } from '../../api/use-file.ts';
import { FieldFrame } from '../../forms/field-frame.tsx';
import { COMMON } from '../../text/common.ts';
import { dayAt } from '../../text/days.ts';
import { useTexts } from '../../text/texts.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { BOOKS_TEXTS } from './texts.ts';

/** Books are kept for so many years. */
const YEARS = 10;

const readFec = (year: string) =>
  fileOf(api.GET('/exports/fec', { params: { query: { year } }, parseAs: 'blob' }));

/** More than one answer can hold: whoever runs the system gets all of it. */
function TooLarge({ year }: { year: string }) {
  const t = useTexts(BOOKS_TEXTS);
  const command = `npm run fec -- --year ${year}`;
  return (
    <>
      <p>{t.tooLarge}</p>
      <p class="row">
        <code>{command}</code>
        <CopyButton text={command} kind="quiet" />
      </p>
    </>
  );
}

/** Asks for a year, and downloads its bills and payments as entries of the books. */
export function ExportBooks({ onClose }: { onClose: () => void }) {
  const t = useTexts(BOOKS_TEXTS);
  const common = useTexts(COMMON);
  const thisYear = Number(dayAt(Date.now()).slice(0, 4));
  const [year, setYear] = useState(`${thisYear}`);
  const { keep, pending, error } = useFile();
  return (
    <Dialog
      title={t.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.close}</Button>
          <Button kind="primary" pending={pending} onClick={() => keep(() => readFec(year))}>
            {common.download}
          </Button>
        </>
      }
    >
      <p>{t.what}</p>
      <FieldFrame label={t.year}>
        {(tied) => (
          <select {...tied} value={year} onChange={({ currentTarget: { value } }) => setYear(value)}>
            {Array.from({ length: YEARS }, (_, back) => `${thisYear - back}`).map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        )}
      </FieldFrame>
      <ProblemNotice error={error} />
      {error instanceof RefusedError && error.code === 'limit-reached' && <TooLarge year={year} />}
    </Dialog>
  );
}

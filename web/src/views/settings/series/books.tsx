import { useState } from 'preact/hooks';
import { api } from '../../../api/client.ts';
import { fileOf, keepFile } from '../../../api/files.ts';
import { RefusedError } from '../../../api/refused-error.ts';
import { useAction } from '../../../api/use-action.ts';
import { FieldFrame } from '../../../forms/field-frame.tsx';
import { dayAt } from '../../../text/days.ts';
import { useTexts } from '../../../text/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { SERIES_TEXTS } from './texts.ts';

/** Years that are offered: French books are kept for ten (code de commerce, L123-22), beside the present one. */
const YEARS = 11;

const yearsTo = (last: number): string[] => Array.from({ length: YEARS }, (_, index) => `${last - index}`);

function TooLarge({ year }: { year: string }) {
  const t = useTexts(SERIES_TEXTS);
  const command = `npm run fec -- --year ${year}`;
  return (
    <>
      <p>{t.booksTooLarge}</p>
      <p class="row">
        <code>{command}</code>
        <CopyButton text={command} kind="quiet" />
      </p>
    </>
  );
}

/** The entries of a year's books as a file. */
export function Books() {
  const t = useTexts(SERIES_TEXTS);
  const thisYear = dayAt(Date.now()).slice(0, 4);
  const [year, setYear] = useState(thisYear);
  const { run, pending, error } = useAction({
    act: (asked: string) =>
      fileOf(api.GET('/exports/fec', { params: { query: { year: asked } }, parseAs: 'blob' }) as never),
    changes: [],
    onDone: keepFile,
  });
  return (
    <section class="card stack" aria-labelledby="books">
      <h2 id="books">{t.books}</h2>
      <p>{t.booksIntro}</p>
      <div class="row books">
        <FieldFrame label={t.year}>
          {(tied) => (
            <select {...tied} value={year} onChange={({ currentTarget: { value } }) => setYear(value)}>
              {yearsTo(Number(thisYear)).map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          )}
        </FieldFrame>
        <Button pending={pending} onClick={() => run(year)}>
          {t.downloadBooks}
        </Button>
      </div>
      <ProblemNotice error={error} />
      {error instanceof RefusedError && error.code === 'limit-reached' && <TooLarge year={year} />}
    </section>
  );
}

import { settlementKey } from '../rows.ts';
import { billedWrite, differences, owedWrites, readSums, sumsOf } from '../summary.ts';
import type { Frozen } from './corrections.ts';
import { billedOf } from './plain-documents.ts';
import type { RecordedRows } from './recorded-rows.ts';

/** The sums over all bills are those of the bills that are there. */
export async function sumsOfAll(frozen: readonly Frozen[], rows: RecordedRows): Promise<string[]> {
  const billed = frozen.map(({ bill, issueDate, text }) => {
    const { gross, original } = JSON.parse(text) as { gross: string; original?: string };
    return billedWrite(issueDate, billedOf({ gross: Number(gross), original }), bill);
  });
  const owed = rows
    .all('settlements')
    .filter(({ key }) => key.sort === settlementKey(key.id).sort)
    .flatMap(({ key, row }) => owedWrites(undefined, row, key.id));
  return differences(await readSums(rows), sumsOf([...billed, ...owed])).map(
    ({ at, actual, expected }) => `${at} is ${actual}, and not ${expected}`,
  );
}

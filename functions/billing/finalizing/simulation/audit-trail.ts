import { versionOfSort } from '@facturation/platform/audit';
import type { Attributes } from '../row-store.ts';
import { billResource, versionOfFinal } from '../rows.ts';
import type { RecordedRows } from './recorded-rows.ts';

/**
 * Whether each version of a final bill has a row that names the version before, back to the draft, and nothing else has.
 * The settlement row says which versions there were.
 */
export function isAuditTrailWhole(
  bill: string,
  { version, revision }: Attributes,
  rows: RecordedRows,
): boolean {
  const found = rows.all('audit').filter(({ key }) => key.id === billResource(bill));
  const versions = Array.from({ length: Number(revision) + 1 }, (_, index) => versionOfFinal(version, index));
  const hasRow = (version: string, index: number): boolean =>
    found.some(
      ({ key, row }) =>
        versionOfSort(`${key.sort}`) === version &&
        (index === 0 ? row.act === 'finalize' : row.before === versions[index - 1]),
    );
  return found.length === versions.length && versions.every(hasRow);
}

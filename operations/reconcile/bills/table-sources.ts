import { chunksOf } from '@facturation/platform/chunks';
import type {
  FinalBill,
  Sources,
  StoredFacture,
} from '../../../functions/analytics/reconciliation/sources.ts';
import { isWithin, type Range } from '../../../functions/analytics/time-range.ts';
import { centsOf } from '../../../functions/billing/documents/decimals.ts';
import { readDocument } from '../../../functions/billing/documents/read-document.ts';
import { finalizedAtOf } from '../../../functions/billing/final-bills/final-bill.ts';
import { type FactureRow, keyOf, positionAt, timeOf } from '../../../functions/facturation/facture-row.ts';
import { ALL, Factures, OF_BILLS } from '../../../functions/facturation/factures.ts';
import { rowsOf } from '../../table-pages.ts';

const PAGE_SIZE = 100;

/** Bills and factures as their tables have them, without a limit. The bills are read once. */
export async function tableSources(frozenBills: string, facturesTable: string): Promise<Sources> {
  const bills = await readBills(frozenBills);
  const factures = new Factures(facturesTable);
  const listed = async (
    list: typeof ALL,
    { from, to }: Range,
    passes: (row: FactureRow) => boolean,
  ): Promise<StoredFacture[]> => {
    const found: StoredFacture[] = [];
    let before: string | undefined = positionAt(to);
    while (before !== undefined) {
      const page = await factures.newest({ list, size: PAGE_SIZE, from: positionAt(from), before, passes });
      found.push(...page.rows.map(toFacture));
      before = page.next;
    }
    return found;
  };
  return {
    bills: async (range) => [...bills.values()].filter(({ time }) => isWithin(range, time)),
    bill: async (id) => bills.get(id),
    facturesOfBills: (range) => listed(OF_BILLS, range, () => true),
    facturesOf: (key, range) => listed(ALL, range, (row) => keyOf(row) === key),
    async factures(ids) {
      const found: FactureRow[] = [];
      for (const chunk of chunksOf(ids, PAGE_SIZE)) found.push(...(await factures.findAll(chunk)));
      return found.map(toFacture);
    },
  };
}

/** Every final bill, by its id; the rows that name numbers lie beside them. */
async function readBills(table: string): Promise<Map<string, FinalBill>> {
  const bills = new Map<string, FinalBill>();
  for await (const row of rowsOf(table)) {
    const finalizedAt = row.text === undefined ? undefined : finalizedAtOf(row);
    if (finalizedAt === undefined) continue;
    const { id, kind, customer, totals } = readDocument(`${row.text}`);
    const gross = centsOf(totals.gross);
    const cents = kind === 'creditNote' ? 0 - gross : gross;
    bills.set(id, { id, customerID: customer.id, cents, time: Date.parse(finalizedAt) });
  }
  return bills;
}

const toFacture = (row: FactureRow): StoredFacture => ({
  id: row.id,
  customerID: row.customerID,
  key: keyOf(row),
  cents: row.cents,
  time: timeOf(row),
});

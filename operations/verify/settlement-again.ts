import type { Attributes, RowStore } from '../../functions/billing/finalizing/row-store.ts';
import { CREDIT_NOTES, frozenKey, settlementKey } from '../../functions/billing/finalizing/rows.ts';
import { PAYMENTS } from '../../functions/billing/payments/payment.ts';
import type { SeriesFault } from '../../functions/billing/series/walk.ts';
import { readText } from './all-bills.ts';
import { FIGURES, figureOf, type Moved, movedFaults, NOTHING, rowFaults } from './settlement-faults.ts';

type Store = Pick<RowStore, 'get' | 'getAll' | 'list'>;

/** Somebody may move a settlement while it is read; hardly so often. */
const ATTEMPTS = 10;

/**
 * What is wrong with the settlement of a bill, by a reading of all that it is held against in which it has not moved.
 * @param creditNotes ids of credit notes that are known to be of the bill
 */
export async function settlementFaults(
  bill: string,
  creditNotes: readonly string[],
  store: Store,
): Promise<SeriesFault[]> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const settlement = await store.get(settlementKey(bill));
    const moved = await movedOf(bill, creditNotes, store);
    const frozen = await store.get(frozenKey(bill));
    const after = await store.get(settlementKey(bill));
    // Whatever makes up a settlement is written together with it, and raises its revision.
    if (settlement?.revision !== after?.revision) continue;
    return faultsOf(bill, { frozen, settlement, moved });
  }
  return [{ at: bill, bill, fault: 'Its settlement moved whenever it was read: verify again.' }];
}

function faultsOf(
  bill: string,
  { frozen, settlement, moved }: Record<'frozen' | 'settlement', Attributes | undefined> & { moved: Moved },
): SeriesFault[] {
  const isMoved = FIGURES.some((name) => moved[name] !== 0);
  if (!frozen)
    return settlement || isMoved ? [{ at: bill, bill, fault: 'Its settlement is of no final bill.' }] : [];
  const expected = readText(frozen.text)?.expected;
  if (!expected) return [];
  const faults = settlement
    ? [...rowFaults(expected, settlement), ...movedFaults(settlement, moved)]
    : ['Its settlement is missing.'];
  return faults.map((fault) => ({ at: expected.number, bill, fault }));
}

/** What payments and credit notes of a bill come to. */
async function movedOf(bill: string, creditNotes: readonly string[], store: Store): Promise<Moved> {
  const moved = { ...NOTHING };
  for (const payment of await rowsBeside(bill, PAYMENTS, store)) {
    const figure = figureOf(payment);
    if (figure) moved[figure] += Number(payment.amount);
  }
  const named = (await rowsBeside(bill, CREDIT_NOTES, store)).map((row) => `${row.bill}`);
  const notes = [...new Set([...creditNotes, ...named])];
  for (const row of await store.getAll(notes.map(frozenKey))) {
    const credited = readText(row?.text)?.credited;
    if (credited?.bill === bill) moved.credited += credited.gross;
  }
  return moved;
}

const PAGE = 100;

async function rowsBeside(bill: string, prefix: string, store: Store): Promise<Attributes[]> {
  const rows: (Attributes & { sort: string })[] = [];
  for (;;) {
    const page = await store.list('settlements', bill, PAGE, { prefix, after: rows.at(-1)?.sort });
    rows.push(...page);
    if (page.length < PAGE) return rows;
  }
}

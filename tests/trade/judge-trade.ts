import type { Document } from '../../functions/billing/documents/document.ts';
import { attributesOf } from '../../functions/billing/documents/issue-invoice.ts';
import type { Attributes } from '../../functions/billing/finalizing/row-store.ts';
import { settlementKey } from '../../functions/billing/finalizing/rows.ts';
import { readSeries } from '../../functions/billing/finalizing/series-rows.ts';
import { documentText } from '../../functions/billing/numbering/chain.ts';
import { PAYMENTS } from '../../functions/billing/payments/payment.ts';
import { verifySeries } from '../../functions/billing/series/verify-series.ts';
import type { Trade } from './trade.ts';

const unless = (isRight: boolean, fault: string): string[] => (isRight ? [] : [fault]);

/** Digits alone: no arithmetic of the code that is judged. */
const cents = (text: string): bigint => BigInt(text.replace('.', ''));
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((one, other) => one + other, 0n);

/** What is wrong with what a trade has left; empty when all is well. */
export async function faultsOf(trade: Trade): Promise<string[]> {
  const frozen = trade.rows.all('frozen').filter(({ row }) => row.text !== undefined);
  const documents = frozen.map(({ row }) => JSON.parse(`${row.text}`) as Document);
  return [
    ...(await inSeries(trade)),
    ...frozen.flatMap(({ key, row }) =>
      unless(documentText(JSON.parse(`${row.text}`)) === row.text, `${key.id}: its text is not canonical`),
    ),
    ...documents.flatMap(due),
    ...documents.flatMap(figures),
    ...documents.flatMap((document) => listed(document, trade)),
    ...documents.flatMap((document) => corrected(document, documents)),
    ...documents
      .filter(({ kind }) => kind === 'invoice')
      .flatMap((document) => settled(document, documents, trade)),
    ...answered(trade),
    ...trade.alarms,
  ];
}

/** Numbers without a gap, texts chained, days in order, and attributes as the texts say. */
async function inSeries({ rows }: Trade): Promise<string[]> {
  const found = await Promise.all(
    (await readSeries(rows)).map(async ({ id, total }) => {
      const { faults } = await verifySeries(rows, id, {
        attributesOf: (document: object) => attributesOf(document as Document),
      });
      const kept = rows.all('frozen').filter(({ row }) => row.series === id).length;
      return [
        ...faults.map(({ at, fault }) => `${at}: ${fault}`),
        ...unless(kept === total, `${id}: ${kept} documents of ${total} numbers`),
      ];
    }),
  );
  return found.flat();
}

/** Nobody has to pay before they are billed. */
const due = ({ number, issueDate, dueDate }: Document): string[] =>
  unless(dueDate >= issueDate, `${number}: is due on ${dueDate}, before ${issueDate}`);

/** What bills are listed by is what they say, whatever has become of them since. */
function listed({ id, kind, customer, number, issueDate }: Document, { rows }: Trade): string[] {
  const { sort } = settlementKey(id);
  const row = rows.all('settlements').find(({ key }) => key.id === id && key.sort === sort)?.row ?? {};
  const said = [kind, customer.id, `${issueDate}#${id}`];
  const kept = [row.billKind, row.customerID, row.issued];
  return unless(said.join() === kept.join(), `${number}: is listed by ${kept}, and says ${said}`);
}

/** The VAT of an invoice is rate × base of each group, half a cent up; sums are those of the groups and lines. */
function figures({ number, kind, lines, totals }: Document): string[] {
  const { vat } = totals;
  const bases = sum(vat.map(({ base }) => cents(base)));
  const taxes = sum(vat.map(({ amount }) => cents(amount)));
  const nets = sum(lines.map(({ net }) => cents(net)));
  const isOwn = ({ rate, base, amount }: (typeof vat)[number]): boolean =>
    (cents(base) * BigInt(Math.round(Number(rate) * 100)) + 5_000n) / 10_000n === cents(amount);
  return [
    ...unless(kind === 'creditNote' || vat.every(isOwn), `${number}: VAT ${JSON.stringify(vat)}`),
    ...unless(nets === cents(totals.lines), `${number}: lines of ${nets}, and ${totals.lines} said`),
    ...unless(bases === cents(totals.net), `${number}: bases of ${bases}, and ${totals.net} said`),
    ...unless(bases + taxes === cents(totals.gross), `${number}: ${bases} + ${taxes} is not the gross`),
  ];
}

/** A credit note is not of a day before its bill. All that is credited of a VAT group is at most the group. */
function corrected(document: Document, documents: readonly Document[]): string[] {
  const notes = documents.filter(({ originalBill }) => originalBill?.id === document.id);
  const taken = (rate: string, of: 'base' | 'amount'): bigint =>
    sum(
      notes.flatMap(({ totals }) =>
        totals.vat.filter((one) => one.rate === rate).map((one) => cents(one[of])),
      ),
    );
  return [
    ...notes.flatMap(({ number, issueDate }) =>
      unless(issueDate >= document.issueDate, `${number}: is of a day before ${document.number}`),
    ),
    ...document.totals.vat.flatMap(({ rate, base, amount }) =>
      unless(
        taken(rate, 'base') <= cents(base) && taken(rate, 'amount') <= cents(amount),
        `${document.number}: more is credited at ${rate} % than was billed`,
      ),
    ),
  ];
}

/** What is due follows from the documents and payments that are there. */
function settled(
  { id, number, totals }: Document,
  documents: readonly Document[],
  { rows }: Trade,
): string[] {
  const notes = documents.filter(({ originalBill }) => originalBill?.id === id);
  const beside = rows.all('settlements').filter(({ key }) => key.id === id);
  const row: Attributes = beside.find(({ key }) => key.sort === settlementKey(id).sort)?.row ?? {};
  const standing = beside.filter(({ key, row: { reversal } }) => key.sort?.startsWith(PAYMENTS) && !reversal);
  const moved = (kind: string): bigint =>
    sum(standing.filter((one) => one.row.kind === kind).map((one) => BigInt(Number(one.row.amount))));
  const [paid, refunded] = [moved('payment'), moved('refund')];
  const credited = sum(notes.map((note) => cents(note.totals.gross)));
  const due = cents(totals.gross) - paid + refunded - credited;
  const said = [row.paid, row.refunded, row.credited, row.due].join(', ');
  return unless(
    said === [paid, refunded, credited, due].join(', ') && credited <= cents(totals.gross),
    `${number}: paid, refunded, credited, due are ${paid}, ${refunded}, ${credited}, ${due}, and ${said} said`,
  );
}

/** Whatever was answered as done is there. */
function answered({ finals, payments, rows }: Trade): string[] {
  const textOf = new Map(rows.all('frozen').map(({ key, row }) => [key.id, row.text]));
  const kept = new Set(rows.all('settlements').map(({ key }) => `${key.id} ${key.sort}`));
  return [
    ...finals.flatMap(({ bill, finalized }) =>
      finalized.status === 'final'
        ? unless(textOf.get(bill) === finalized.frozen.text, `${bill}: answered as final, and is not`)
        : [],
    ),
    ...payments.flatMap(({ bill, payment }) =>
      unless(
        kept.has(`${bill} ${PAYMENTS}${payment.id}`),
        `${bill}: a payment was answered, and is not kept`,
      ),
    ),
  ];
}

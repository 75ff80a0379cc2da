import * as given from '../steps/given.ts';
import * as when from '../steps/when.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { ownTables } from '../support/own-tables.ts';
import { BUSINESS, SELLER } from '../support/parties.ts';
import { workedBill } from '../support/worked-bills.ts';
import { readExamples, type WorkedExample } from '../vat/worked-examples.ts';

const VAT_NUMBER: object = { vatNumber: 'FR37200000008' };
const FRANCHISE = 'VATEX-FR-FRANCHISE';

let door: FrontDoor;
let customerID: string;
beforeAll(async () => {
  await ownTables();
  door = await openFrontDoor();
  customerID = (await given.aCustomer({ ...BUSINESS, ...VAT_NUMBER })).id;
});
afterAll(() => door.close());

interface Group {
  category: string;
  rate: number;
  base: number;
  amount: number;
}

const euros = (amount: number): string => amount.toFixed(2);
const named = (groups: readonly Group[], text: (group: Group) => string): string =>
  groups.map((group) => `${group.category} ${group.rate}: ${text(group)}`).join(', ');

/** A bill that was issued, and the payments of it by the number of their step. */
class History {
  readonly #id: string;
  readonly #day: string;
  readonly #gross: number;
  readonly #payments = new Map<number, string>();

  constructor(invoice: when.Answer['body']) {
    this.#id = invoice.id;
    this.#day = invoice.issueDate;
    this.#gross = invoice.totals.gross;
  }

  /** The row of the file that a step comes to. */
  async take(step: string, number: number): Promise<string[]> {
    const cells = await this.#cells(step, number);
    const { totals, settlement } = (await when.get(`/bills/${this.#id}`)).body;
    return [...cells, euros(totals.due), settlement];
  }

  async #cells(step: string, number: number): Promise<string[]> {
    if (step === 'issue' || step === 'paid at issue') return ['–', '–', euros(this.#gross)];
    const credited = /^credit (.+)$/.exec(step)?.[1];
    if (credited) return this.#credit(credited);
    const takenBack = this.#payments.get(Number(/^take back step (\d+)$/.exec(step)?.[1]));
    return takenBack ? this.#takeBack(takenBack) : this.#pay(step, number);
  }

  async #credit(text: string): Promise<string[]> {
    const lines = text === 'all that remains' ? {} : { lines: text.split(', ').map(lineToCredit) };
    const draft = await this.#post('credit-notes', { reason: 'Retour', ...lines });
    if (draft.status !== 201) return ['refused: credit-exceeds', '–', '–'];
    const { productItems, totals } = (await when.post(`/bills/${draft.body.id}/finalize`, {})).body;
    return [
      productItems.map(({ net }: { net: number }) => euros(net)).join(', '),
      named(totals.vat, ({ base, amount }) => `${euros(base)} + ${euros(amount)}`),
      euros(totals.gross),
    ];
  }

  async #pay(step: string, number: number): Promise<string[]> {
    const [, verb = '', amount = ''] = /^(pay|refund|write off) (.+)$/.exec(step) ?? [];
    const kind = { pay: 'payment', refund: 'refund', 'write off': 'writeOff' }[verb];
    const how = verb === 'write off' ? { reason: 'Écart' } : { method: 'transfer' };
    const { status, body } = await this.#post('payments', {
      kind,
      amount: Number(amount),
      date: this.#day,
      ...how,
    });
    if (status !== 201)
      return [`refused: ${verb.replace('pay', 'payment').replace(' ', '-')}-exceeds`, '–', '–'];
    this.#payments.set(number, body.id);
    return ['–', named(body.shares, (share) => euros(share.amount)), euros(body.amount)];
  }

  async #takeBack(payment: string): Promise<string[]> {
    await this.#post(`payments/${payment}/reverse`, { reason: 'Rejeté' });
    return ['–', '–', '–'];
  }

  #post(below: string, body: object): Promise<when.Answer> {
    return when.post(`/bills/${this.#id}/${below}`, body);
  }
}

/** "1.5 of line 2" or "10.00 € of line 2". */
function lineToCredit(text: string) {
  const [, number, euro, line] = /^([\d.]+)( €)? of line (\d+)$/.exec(text) ?? [];
  return { line: Number(line), [euro ? 'amount' : 'quantity']: Number(number) };
}

/** Issues a bill of an example, by a seller who may. */
async function givenIssued(example: WorkedExample): Promise<History> {
  const isFranchise = example.lines.some(({ vat }) => vat.exemptionCode === FRANCHISE);
  const seller = { ...SELLER, vatRegime: isFranchise ? 'franchise' : 'normal' };
  await when.request('PUT', '/seller', { body: seller });
  const bill = workedBill(example, customerID);
  const productItems = bill.productItems.map(({ vat, ...line }) => ({
    ...line,
    vat: ['S', 'Z'].includes(vat.category) || vat.exemptionCode ? vat : { ...vat, exemptionText: 'Sans TVA' },
  }));
  const { body } = await when.post('/bills', { ...bill, productItems });
  const isPaid = example.steps[0] === 'paid at issue';
  const payment = isPaid ? { payment: { date: '2026-01-02', method: 'card' } } : {};
  const issued = await when.post(`/bills/${body.id}/finalize`, payment);
  expect(issued.status).toBe(200);
  return new History(issued.body);
}

const examples = readExamples().filter(({ steps }) => steps.length > 0);

describe('given the worked examples, issued', () => {
  it.each(examples)('what becomes of $title has their figures', async (example) => {
    const history = await givenIssued(example);
    const rows = [];
    for (const [index, step] of example.steps.entries()) rows.push(await history.take(step, index + 1));
    expect(rows).toEqual(example.right.steps);
  });
});

import { setTimeout as pause } from 'node:timers/promises';
import type { OutboxRow } from '../finalizing/outbox-row.ts';
import type { Entry } from './consumer.ts';
import { keepingDocuments } from './keep-document.ts';

const HASH = 'a'.repeat(64);
const entryFor = (bill: string): Entry => ({ bill, row: { hash: HASH } as OutboxRow });
const inAMinute = () => Date.now() + 60_000;

/** The function that keeps documents: it is told of each, and may fail. */
function given(keepOne: (bill: string) => Promise<unknown> = async () => undefined) {
  const asked: unknown[] = [];
  const consumer = keepingDocuments(
    async (form, bill) => {
      asked.push({ form, ...bill });
      await keepOne(bill.bill);
      return HASH;
    },
    async (bills) =>
      new Map(bills.filter((bill) => bill !== 'gone').map((bill) => [bill, `text of ${bill}`])),
  );
  return { asked, consumer };
}

describe('given bills that became final', () => {
  it('each has the PDF of its frozen text kept, under its hash', async () => {
    const { asked, consumer } = given();
    expect(await consumer.act([entryFor('A'), entryFor('B')], inAMinute())).toEqual(new Map());
    expect(asked).toEqual(
      ['A', 'B'].map((bill) => ({ form: 'pdf', bill, hash: HASH, text: `text of ${bill}` })),
    );
  });

  it('one that fails, or has no text, keeps no other from its document', async () => {
    const away = new Error('away');
    const { asked, consumer } = given((bill) => (bill === 'A' ? Promise.reject(away) : Promise.resolve()));
    const failures = await consumer.act(['A', 'gone', 'C'].map(entryFor), inAMinute());
    expect(failures).toEqual(
      new Map([
        ['A', away],
        ['gone', new Error('bills/gone has no frozen text.')],
      ]),
    );
    expect(asked).toHaveLength(2);
  });

  it('ten are made at once, and no more', async () => {
    let [running, most] = [0, 0];
    const { asked, consumer } = given(async () => {
      most = Math.max(most, ++running);
      await pause(1);
      running--;
    });
    const bills = Array.from({ length: 25 }, (_, index) => entryFor(`bill-${index}`));
    expect(await consumer.act(bills, inAMinute())).toEqual(new Map());
    expect([asked.length, most]).toEqual([25, 10]);
  });

  it('those for which no time is left are left to others', async () => {
    const { asked, consumer } = given();
    expect([...(await consumer.act([entryFor('A')], Date.now())).keys()]).toEqual(['A']);
    expect(asked).toEqual([]);
  });
});

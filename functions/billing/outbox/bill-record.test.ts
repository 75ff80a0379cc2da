import { outboxRowOf } from '../finalizing/outbox-row.ts';
import { recordOf } from './bill-record.ts';

const AT = '2026-11-30T09:00:00.123Z';

function nameSentOf(customerName: string): string {
  const hash = 'a'.repeat(64);
  const announced = { number: 'FA-2026-00001', hash, customerID: '7', customerName, gross: 12_00 };
  const row = outboxRowOf('B1', { ...announced, kind: 'invoice' }, AT, 4);
  return JSON.parse(`${recordOf({ bill: 'B1', row }).value}`).nomClient;
}

describe('the record of a bill', () => {
  it('has a name longer than the topic takes cut between two characters', () => {
    expect(nameSentOf(`a${'é'.repeat(199)}`)).toBe(`a${'é'.repeat(127)}`);
    expect(nameSentOf('🧾'.repeat(65))).toBe('🧾'.repeat(64));
  });

  it.each(['Abir', 'é'.repeat(128)])('has a name that fits whole: %s', (name) => {
    expect(nameSentOf(name)).toBe(name);
  });
});

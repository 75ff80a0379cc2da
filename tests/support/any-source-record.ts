import fc from 'fast-check';
import type { SourceRecord } from '../../functions/facturation/contract.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

const amount = fc.oneof(
  fc.constantFrom(
    '-0',
    '-0.001',
    '-12.5',
    '70368744177664.01',
    '90071992547409.91',
    '-90071992547409.91',
    '1e2',
  ),
  fc.integer({ min: -1e9, max: 1e9 }).map((cents) => `${cents / 100}`),
  fc.double().map((euros) => JSON.stringify(euros)),
);

const date = fc.oneof(
  fc.constantFrom(
    '+275760-09-13T00:00:00Z',
    '-000001-01-01',
    '2026-11-29T09:34:00',
    '0000-01-01',
    '9999-12-31',
  ),
  fc.date({ noInvalidDate: true }).map((moment) => moment.toISOString()),
  fc.date({ noInvalidDate: true }).map((moment) => moment.getTime()),
  fc.jsonValue(),
);

const name = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 260 }),
  fc.constantFrom(' ', '\u0000', '\u202e', 'x'.repeat(256), 'é'.repeat(128)),
);

const time = fc.oneof(
  fc.integer({ min: 1.7e12, max: 1.7e12 + 120_000 }),
  fc.integer({ min: -1, max: 8.64e15 }),
  fc.constantFrom(0, 253_402_300_799_999, 253_402_128_000_000, 8.64e15),
);

const body = fc
  .record(
    { amount, date, name, id: fc.oneof(fc.stringMatching(/^[\w-]{1,64}$/), fc.nat()), legacy: fc.boolean() },
    { requiredKeys: ['amount', 'name', 'legacy'] },
  )
  .map(({ amount: euros, legacy, name: nomClient, ...others }) => {
    const rest = JSON.stringify({ nomClient, ...others }).slice(1);
    return `{"${legacy ? 'mantant' : 'montant'}":${euros},${rest}`;
  });

/** Records as foreign producers may write them; most of them can be read. */
export const anySourceRecord: fc.Arbitrary<SourceRecord> = fc
  .record({ body, key: fc.option(name), timestamp: time, offset: fc.nat() })
  .map(({ body: text, key, timestamp, offset }) => ({
    topic: 'FACTURATION',
    partition: 0,
    offset,
    timestamp,
    key: key === null ? null : base64(key),
    value: base64(text),
  }));

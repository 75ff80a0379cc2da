import { toRow } from '../../functions/facturation/facture-row.ts';
import { compareFactures } from './compare-factures.ts';

const record = (cents: number) => ({
  partition: 0,
  offset: 0,
  time: 0,
  customer: 'Abir',
  facture: { id: 'a', nomClient: 'Abir', cents },
});
const everything = { isCommitted: () => true, isRetained: () => true };

test('an amount of −0 on the topic is the 0 that the table keeps', () => {
  expect(compareFactures([toRow(record(0))], { records: [record(-0)], ...everything }).diff).toBe(0);
});

test('another amount makes a difference', () => {
  expect(compareFactures([toRow(record(1))], { records: [record(0)], ...everything }).diff).toBe(1);
});

import type { FinalBill } from '../../../functions/analytics/reconciliation/sources.ts';
import { compareTopic } from './compare-topic.ts';

const bill = (id: string, time: number): FinalBill => ({ id, customerID: '1', cents: -1_000, time });
const times = { keptFrom: 0, arrivedUpTo: 900 };

test('a bill is one however often it was sent; what the topic let go is no fault, nor is what may be on its way', () => {
  const bills = [
    bill('again', 500),
    bill('once', 100),
    bill('gone', 100),
    bill('lost', 500),
    bill('young', 950),
  ];
  const sent = { cents: -1_000, time: 500 };
  const sendings = new Map([
    ['B-again', [sent, sent, sent]],
    ['B-once', [sent]],
    ['B-foreign', [sent]],
  ]);
  const { findings, side } = compareTopic(bills, { sendings, retainedFrom: 200, unread: [] }, times);
  expect(side).toEqual({
    count: 2,
    cents: -2_000n,
    records: 4,
    unverifiable: { count: 1, ids: ['gone'] },
  });
  expect(findings.faults).toEqual([{ kind: 'topicMissing', count: 1, ids: ['lost'] }]);
  expect(findings.difference).toEqual({ ids: 1, cents: 1_000n });
});

import { Findings, type Named, named } from '../../../functions/analytics/reconciliation/findings.ts';
import type { Times } from '../../../functions/analytics/reconciliation/gathered-day.ts';
import type { FinalBill } from '../../../functions/analytics/reconciliation/sources.ts';
import { factureIdOf } from '../../../functions/facturation/contract.ts';
import type { TopicOfBills } from './topic-of-bills.ts';

/** What the topic has of the bills of a day. */
export interface TopicSide {
  /** Bills, by their ids. */
  count: number;
  cents: bigint;
  /** Records: a bill that was sent again has several. */
  records: number;
  /** Bills that the topic may have had, and has let go. */
  unverifiable: Named;
}

/** Looks for each bill of a day on the topic. What is missing there is a finding. */
export function compareTopic(
  bills: readonly FinalBill[],
  topic: TopicOfBills,
  { arrivedUpTo }: Times,
): { findings: Findings; side: TopicSide } {
  const findings = new Findings();
  const unverifiable: string[] = [];
  const side = { count: 0, cents: 0n, records: 0 };
  for (const bill of bills) {
    const [first, ...others] = topic.sendings.get(factureIdOf(bill.id)) ?? [];
    if (first) {
      side.count++;
      side.cents += BigInt(first.cents);
      side.records += 1 + others.length;
    } else if (bill.time < topic.retainedFrom) unverifiable.push(bill.id);
    else if (bill.time <= arrivedUpTo) findings.add('topicMissing', bill.id, bill.cents);
  }
  return { findings, side: { ...side, unverifiable: named(unverifiable) } };
}

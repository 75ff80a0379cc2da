import { seededRandom } from '@facturation/platform/random';
import { Scheduler } from '../../functions/billing/finalizing/simulation/scheduler.ts';
import { faultsOf } from './judge-trade.ts';
import { anyInvoice } from './parties.ts';
import { Trade } from './trade.ts';

/** Two seconds before midnight in Paris, at the end of a year. */
const MIDNIGHT = Date.UTC(2026, 11, 31, 22, 59, 58);
const SPAN_MS = 4_000;

export interface Traded {
  invoices: number;
  creditNotes: number;
  payments: number;
  faults: string[];
}

/** Some invoices that become final, are credited and paid at the same time, with the faults that a network has. */
export async function runTrade(seed: string): Promise<Traded> {
  const random = seededRandom(seed);
  const scheduler = new Scheduler(random, MIDNIGHT);
  const isSound = random() < 0.3;
  const share = (most: number): number => (isSound ? 0 : random() * most);
  const faults = { lost: share(0.1), late: share(0.05), death: share(0.03) };
  const trade = new Trade(scheduler, { ...faults, slow: random() * 0.5, isLeaseless: random() < 0.5 });
  const invoices = Array.from({ length: 1 + scheduler.below(3) }, (_, index) =>
    anyInvoice(`invoice-${index}`, scheduler),
  );
  await trade.begin(invoices);
  for (const { id } of invoices) {
    const some = (most: number, act: (afterMs: number) => void): void => {
      for (let times = scheduler.below(most + 1); times > 0; times--) act(500 + scheduler.below(SPAN_MS));
    };
    trade.finalize(id, scheduler.below(1_000));
    some(1, (afterMs) => trade.finalize(id, afterMs));
    some(4, (afterMs) => trade.credit(id, afterMs));
    some(4, (afterMs) => trade.pay(id, afterMs));
  }
  await scheduler.run(100_000);
  await trade.settle();
  const kinds = trade.rows.all('frozen').map(({ row }) => row.billKind);
  return {
    invoices: kinds.filter((kind) => kind === 'invoice').length,
    creditNotes: kinds.filter((kind) => kind === 'creditNote').length,
    payments: trade.payments.length,
    faults: await faultsOf(trade),
  };
}

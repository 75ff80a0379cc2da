import { closing } from './closing.ts';
import type { Composition } from './composition.ts';
import { discountTable } from './discount-table.ts';
import { head } from './head.ts';
import { itemTable } from './item-table.ts';
import { runningText } from './running.ts';
import { settlement } from './settlement.ts';
import { summary, summaryHeight } from './summary.ts';

/** Draws a bill on its pages. */
export function compose(composition: Composition): void {
  const { document } = composition;
  head(composition);
  // Discounts that follow the lines stand between them and the totals, and may go on to the next page.
  itemTable(composition, document.discounts.length === 0 ? summaryHeight(composition) : 60);
  discountTable(composition);
  summary(composition);
  settlement(composition);
  closing(composition);
  runningText(composition);
}

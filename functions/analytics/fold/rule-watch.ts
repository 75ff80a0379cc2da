import { ALERTS_PER_COMMIT, type Alert, alertOf } from '../rules/alert.ts';
import { MAX_RULES, type Rule, reaches } from '../rules/rule.ts';
import type { WindowSize } from '../sizes.ts';
import type { Aggregate } from '../windows.ts';
import type { WindowItem } from './partition-state.ts';

/** Size of an alert as JSON, without the customer's name, in which each character may be escaped. */
const ALERT_BYTES = 250;
const ESCAPED_BYTES = 6;
/** The alerts of a commit are one item of at most 400 KB, and one record may raise an alert for every rule. */
const MAX_BYTES = 200 * 1024;

type Watched = Pick<WindowItem, 'size' | 'start' | 'alerted'>;

/** Checks windows against the rules on customers while records are folded into them. One for each commit. */
export class RuleWatch {
  readonly alerts: Alert[] = [];
  readonly #sizes: readonly WindowSize[];
  readonly #rules: readonly Rule[][];
  #bytes = 0;

  constructor(rules: readonly Rule[], sizes: readonly WindowSize[]) {
    this.#sizes = sizes;
    this.#rules = sizes.map(({ name }) =>
      rules.filter(({ scope, size }) => scope === 'customer' && size === name),
    );
  }

  get hasRoom(): boolean {
    return this.#bytes < MAX_BYTES && this.alerts.length + MAX_RULES <= ALERTS_PER_COMMIT;
  }

  /**
   * Raises the alerts whose threshold a customer's window has reached, unless a commit has raised them before. `item`
   * is the commit's own copy.
   */
  judge(item: Watched, customer: string, aggregate: Aggregate): void {
    for (const rule of this.#rules[item.size] ?? []) {
      const isMeant = rule.key === undefined || rule.key === customer;
      if (isMeant && reaches(rule, aggregate) && isFirst(item, rule, customer))
        this.#raise(rule, item, customer, aggregate);
    }
  }

  #raise(rule: Rule, { size: index, start }: Watched, customer: string, aggregate: Aggregate): void {
    const end = start + (this.#sizes[index]?.ms ?? 0);
    this.alerts.push(alertOf(rule, { customer, size: rule.size, start, end, aggregate }));
    this.#bytes += ALERT_BYTES + customer.length * ESCAPED_BYTES;
  }
}

/** Notes in a window that a rule has alerted for a customer. Returns false when it had before. */
function isFirst(item: Watched, { id }: Rule, customer: string): boolean {
  item.alerted ??= new Map();
  const customers = item.alerted.get(id) ?? new Set();
  if (customers.has(customer)) return false;
  item.alerted.set(id, customers.add(customer));
  return true;
}

/** A copy that a commit may add to without changing the state it was copied from. */
export const copyAlerted = (alerted: NonNullable<WindowItem['alerted']>): Map<string, Set<string>> =>
  new Map([...alerted].map(([rule, customers]) => [rule, new Set(customers)]));

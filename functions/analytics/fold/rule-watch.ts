import { ALERTS_PER_COMMIT, type Alert, alertOf } from '../rules/alert.ts';
import { MAX_RULES, type Rule, reaches } from '../rules/rule.ts';
import type { WindowSize } from '../sizes.ts';
import type { Aggregate } from '../windows.ts';
import type { WindowItem } from './partition-state.ts';

/** An alert written out, beside the customer's name, of which JSON may escape each character. */
const ALERT_BYTES = 250;
const ESCAPED_BYTES = 6;
/** The alerts of a commit are one item of at most 400 KB, and one record may raise an alert of every rule. */
const MAX_BYTES = 200 * 1024;

type Watched = Pick<WindowItem, 'size' | 'start' | 'alerted'>;

/** Holds windows against the rules on customers while records are folded into them; one for each commit. */
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

  /** Raises what a customer's window has reached and no commit has raised. `item` is the commit's own copy. */
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

/** Notes in a window that a rule has alerted for a customer; false when it had. */
function isFirst(item: Watched, { id }: Rule, customer: string): boolean {
  item.alerted ??= new Map();
  const customers = item.alerted.get(id) ?? new Set();
  if (customers.has(customer)) return false;
  item.alerted.set(id, customers.add(customer));
  return true;
}

/** A copy that a commit may add to while the state it comes from stays as it is. */
export const copyAlerted = (alerted: NonNullable<WindowItem['alerted']>): Map<string, Set<string>> =>
  new Map([...alerted].map(([rule, customers]) => [rule, new Set(customers)]));

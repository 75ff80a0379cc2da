import type { Missing } from './party-faults.ts';
import { unprintableIn } from './printable.ts';

/**
 * Texts that no document can be printed with. Those that a bill has of its own are refused when they are written; names
 * and addresses of others, and what was copied from products, may be in any script until then.
 */
export function textFaults(printed: Readonly<Record<'seller' | 'customer' | 'bill', object>>): Missing[] {
  return faultsIn(printed, '');
}

function faultsIn(value: unknown, pointer: string): Missing[] {
  if (typeof value === 'string') {
    const found = unprintableIn(value);
    return found ? [{ pointer, detail: `${found} cannot be printed on a bill.` }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => faultsIn(member, `${pointer}/${name}`));
}

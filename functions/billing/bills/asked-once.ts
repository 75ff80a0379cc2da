import type { Customer, Directory } from './directory.ts';

/**
 * A directory that asks for each customer once, for as long as one request lasts. Where there was no answer, it asks
 * again.
 */
export function askedOnce(directory: Directory): Directory {
  const customers = new Map<string, Promise<Customer | null>>();
  const ask = (id: string): Promise<Customer | null> => {
    const asked = directory.customer(id);
    customers.set(id, asked);
    asked.catch(() => customers.delete(id));
    return asked;
  };
  return {
    customer: (id) => customers.get(id) ?? ask(id),
    products: (ids) => directory.products(ids),
  };
}

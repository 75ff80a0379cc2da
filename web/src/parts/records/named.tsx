import { type NamedKind, useNamed } from './use-named.ts';

/** The name of a customer or a product, or the number of a bill, of which only the id is known. Where it cannot be read, the id. */
export function Named({ kind, id }: { kind: NamedKind; id: string }) {
  const { data, error } = useNamed(kind, id);
  const name = data && (data.bill ? data.bill.number : data.name);
  return <span class={error ? 'muted' : undefined}>{error || (data && !name) ? id : name}</span>;
}

import { useNames } from './use-names.ts';

/** The name of a customer. `id`: the key under which windows count them. */
export function CustomerName({ id }: { id: string }) {
  const nameOf = useNames([id]);
  return <span title={id}>{nameOf(id)}</span>;
}

import { Named } from '../../../parts/records/named.tsx';
import type { Kind } from '../../../parts/records/resource.ts';
import { useValue } from './words.ts';

/** Members that hold the id of another record. */
const REFERENCES = { customerID: 'customers', productID: 'products' } as const;

/** What a member holds: of another record, its name. */
export function Value({
  kind,
  path,
  value,
}: {
  kind: Kind | undefined;
  path: readonly string[];
  value: unknown;
}) {
  const words = useValue(kind);
  const refersTo = REFERENCES[path.at(-1) as keyof typeof REFERENCES];
  return refersTo && typeof value === 'string' ? <Named kind={refersTo} id={value} /> : words(path, value);
}

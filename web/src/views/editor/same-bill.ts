import { dequal } from 'dequal/lite';
import { bodyOf } from './body.ts';
import type { BillValues } from './values.ts';

type Members = Readonly<Record<string, unknown>>;
type Body = Members & { productItems: readonly Members[] };

const namesOf = (...records: readonly Members[]): string[] => Object.keys(Object.assign({}, ...records));

/**
 * Whether a line says what another says. What it leaves open the API fills in when it saves it; what the reader has
 * emptied stood there before.
 */
const lineSays = (mine: Members, theirs: Members, before: Members = {}): boolean =>
  namesOf(mine, theirs).every(
    (name) => dequal(mine[name], theirs[name]) || (mine[name] === undefined && before[name] === undefined),
  );

/**
 * Whether a draft as it stands now has all that the reader has written: their own save that was not answered, or
 * another's that came to the same.
 * @param base what the reader began with
 */
export function saysTheSame(base: BillValues, mine: BillValues, theirs: BillValues): boolean {
  const [was, own, other] = [base, mine, theirs].map((values) => bodyOf(values) as Body) as [
    Body,
    Body,
    Body,
  ];
  if (own.productItems.length !== other.productItems.length) return false;
  const rest = namesOf(own, other).filter((name) => name !== 'productItems');
  return (
    rest.every((name) => dequal(own[name], other[name])) &&
    own.productItems.every((line, at) => lineSays(line, other.productItems[at] ?? {}, was.productItems[at]))
  );
}

import type { Item } from '@facturation/platform/record-kind';
import { membersOf } from '@facturation/platform/record-members';
import { MOVEMENTS, stockIdOf } from './keys.ts';
import { StockMovement } from './schemas.ts';
import type { Movement } from './stock-rows.ts';

/** What a row holds of a movement, in the order of answers. */
export const movementOf = ({ sort, ...row }: Item): Movement =>
  membersOf(StockMovement, { ...row, id: `${sort}`.slice(MOVEMENTS.length) });

/** The id of the product that a row is a movement of; undefined where it is another row. */
export const productOfMovement = ({ id, sort }: Item): string | undefined =>
  `${sort}`.startsWith(MOVEMENTS) ? `${id}`.slice(stockIdOf('').length) : undefined;

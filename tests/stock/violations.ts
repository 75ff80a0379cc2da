import { isDeepStrictEqual } from 'node:util';
import type { Movement, Reservation, Stock } from '../../functions/inventory/stock/stock-rows.ts';
import type { Draft, World } from './world.ts';

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** What is wrong with what a schedule has left; empty when all is well. */
export async function violations(
  world: World,
  drafts: readonly Draft[],
  products: readonly string[],
): Promise<string[]> {
  const { rows, movementsOf } = world.shop;
  const stocks = await rows.stocks(products);
  const reservations = await Promise.all(drafts.map(({ bill }) => rows.reservation(bill)));
  const movements = new Map<string, Movement[]>();
  for (const product of products) movements.set(product, await movementsOf(product));
  return [
    ...world.failures,
    ...[...stocks].flatMap(([product, stock]) =>
      accountFaults(product, stock, movements.get(product) ?? [], reservations),
    ),
    ...drafts.flatMap((draft, index) => billFaults(draft, reservations[index], stocks)),
    ...movementFaults(world, stocks, movements),
  ];
}

/** What came is free, held or sold. */
function accountFaults(
  product: string,
  { free, quantity }: Stock,
  movements: readonly Movement[],
  reservations: readonly (Reservation | undefined)[],
): string[] {
  const taken = sumOf(reservations.map((reservation) => reservation?.pieces[product] ?? 0));
  const came = free === undefined ? quantity : sumOf(movements.map(({ delta }) => delta));
  const is = free ?? quantity;
  return [
    ...(is + taken === came ? [] : [`of ${product} ${came} came, ${is} are free and ${taken} taken`]),
    ...[is, ...movements.map((movement) => movement.free)].flatMap((one) =>
      one < 0 ? [`of ${product} ${one} were free`] : [],
    ),
  ];
}

/** A final bill has sold all its lines, under its fence; another holds nothing. */
function billFaults(
  { bill, final, lines }: Draft,
  reservation: Reservation | undefined,
  stocks: ReadonlyMap<string, Stock>,
): string[] {
  if (final === undefined)
    return reservation && reservation.status !== 'released' ? [`draft ${bill} is ${reservation.status}`] : [];
  const wanted = (lines[final] ?? []).filter(({ productID }) => stocks.has(productID));
  const sold = wanted.map(({ productID }) => ({ productID, quantity: reservation?.pieces[productID] }));
  const { status, fence } = reservation ?? {};
  const isRight = status === 'confirmed' && fence === final && isDeepStrictEqual(sold, wanted);
  return isRight ? [] : [`bill ${bill} is final with ${final}: ${JSON.stringify(reservation)}`];
}

/** Each movement that was asked for is there once: if it was answered, and was not refused, in any case. */
function movementFaults(
  { asked, restocks }: World,
  stocks: ReadonlyMap<string, Stock>,
  movements: ReadonlyMap<string, readonly Movement[]>,
): string[] {
  const all = [...movements.values()].flat();
  const byHand = all.filter(({ kind }) => kind === 'adjustment');
  const foreign = byHand
    .filter(({ id }) => !asked.has(id))
    .map(({ id }) => `nobody asked for movement ${id}`);
  const lost = [...asked].flatMap(([id, { product, delta, isAnswered }]) => {
    const found = byHand.filter((movement) => movement.id === id);
    const isRight = found.length === 1 && found[0]?.delta === delta;
    return isRight || (found.length === 0 && !isAnswered)
      ? []
      : [`movement ${id} of ${product}: ${found.length}`];
  });
  const restocked = [...restocks].flatMap(([creditNote, { lines, isAnswered }]) =>
    lines.flatMap(({ productID, quantity }) => {
      const found = (movements.get(productID) ?? []).filter((movement) => movement.creditNote === creditNote);
      const least = isAnswered && stocks.has(productID) ? 1 : 0;
      const isRight = found.length >= least && found.every(({ delta }) => delta === quantity);
      return isRight && found.length <= 1
        ? []
        : [`${creditNote} has put back ${productID} ${found.length} times`];
    }),
  );
  return [...foreign, ...lost, ...restocked];
}

type OrderName<S extends string> = S extends `${infer Name},${string}` ? Name : S;

/** The order a `sort` parameter asks for: `name`, `name,asc` or `name,desc`; without one, by id. */
export function orderOf<S extends string>(
  sort: S | undefined,
): { order: OrderName<S> | 'id'; descending: boolean } {
  const [order = 'id', direction] = (sort?.split(',') ?? []) as [OrderName<S>?, string?];
  return { order, descending: direction === 'desc' };
}

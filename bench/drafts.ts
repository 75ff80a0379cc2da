import { post } from './post.ts';

/** Drafts made at the same time. */
const MADE_AT_ONCE = 10;

/** Drafts of three lines, for the demo customer. @returns their ids */
export async function makeDrafts(url: string, count: number): Promise<string[]> {
  const productItems = [1, 2, 3].map((quantity) => ({ name: `Ligne ${quantity}`, price: 12.5, quantity }));
  const ids: string[] = [];
  while (ids.length < count) {
    const made = Array.from({ length: Math.min(MADE_AT_ONCE, count - ids.length) }, () =>
      post<{ id: string }>(`${url}bills`, { customerID: '1', productItems }),
    );
    ids.push(...(await Promise.all(made)).map(({ id }) => id));
  }
  return ids;
}

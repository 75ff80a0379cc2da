import { z } from 'zod';
import { Text, wholeNumber } from './schemas.ts';
import type { UrlMaker } from './urls.ts';

/** Query parameters of every collection; a collection adds its own. */
export const pageQuery = {
  size: wholeNumber(1, 100).default(20).describe('Number of records on a page'),
  page: z
    .literal('0', 'Pages are not numbered: follow _links.next.')
    .optional()
    .describe('Always 0, for clients of the original: follow _links.next'),
  cursor: z
    .string()
    .min(1)
    .max(2_000)
    .optional()
    .describe('Taken from _links.next; valid only for the same query'),
};

/** The query parameter of a collection that can be searched. `what`: the members that are looked at. */
export const searchQuery = (what: string) =>
  Text(200)
    .optional()
    .describe(
      `Only those whose ${what} begins with this, whatever the case and the accents; in an order of its own`,
    );

/** A link in an answer. */
export const link = (where: string) =>
  z.object({ href: z.string().describe('Path and query, from the root of the host') }).describe(where);

/** An example of a page, by the example of its record. */
function exampleOf(name: string, record: z.ZodType) {
  const { examples } = z.globalRegistry.get(record) ?? {};
  if (!Array.isArray(examples)) return {};
  const href = `/${name}?size=1`;
  const _links = { self: { href }, first: { href }, next: { href: `${href}&cursor=eyJpZCI6IjEifQ` } };
  return { examples: [{ _embedded: { [name]: examples }, _links, page: { size: 1 } }] };
}

/** The answer of a collection: `name` is the key under `_embedded`. */
export const collectionOf = <N extends string, R extends z.ZodType>(name: N, record: R) =>
  z
    .object({
      _embedded: z.object({ [name]: z.array(record) } as Record<N, z.ZodArray<R>>).describe('The records'),
      _links: z
        .object({
          self: link('This page'),
          first: link('The first page'),
          next: link('The next page; absent on the last').optional(),
        })
        .describe('Follow `next` to read on'),
      page: z
        .object({
          size: z.int().describe('Number of records asked for'),
          totalElements: z
            .int()
            .optional()
            .describe('Number of records in the whole collection, where it is known'),
        })
        .describe('The page'),
    })
    .meta(exampleOf(name, record));

interface Page {
  /** Key under `_embedded`. */
  name: string;
  /** Default: the name. */
  path?: string;
  records: readonly unknown[];
  /** Number of records asked for; by default the `size` of the query. */
  size?: number;
  /** Cursor of the next page; missing on the last one. */
  next?: string | undefined;
  /** Number of records in the whole collection. */
  total?: number | undefined;
}

interface PageQuery {
  size: number | string;
  cursor?: string | undefined;
  /** Order and filters, repeated in every link. */
  [other: string]: string | number | readonly string[] | undefined;
}

/** A page as HAL. Links keep the query and run under the request's own prefix. */
export function halPage(url: UrlMaker, { page: _, cursor, ...query }: PageQuery, found: Page) {
  const path = found.path ?? `/${found.name}`;
  const link = (at: string | undefined) => ({ href: url(path, { ...query, cursor: at }) });
  return {
    _embedded: { [found.name]: found.records },
    _links: { self: link(cursor), first: link(undefined), ...(found.next && { next: link(found.next) }) },
    page: {
      size: found.size ?? query.size,
      ...(found.total !== undefined && { totalElements: found.total }),
    },
  };
}

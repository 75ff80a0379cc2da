import type { Column } from './table.tsx';

/**
 * For the columns of a list that the API sorts: `sort('name')` is what the column `name` needs.
 * @param now as the API takes it: `name,desc`; undefined when the list has an order of its own
 */
export function sortBy(now: string | undefined, change: (sort: string) => void) {
  const [by, order] = now?.split(',') ?? [];
  return (field: string): NonNullable<Column<unknown>['sort']> => {
    const descending = by === field && order === 'desc';
    const ascending = by === field && !descending;
    return {
      order: descending ? 'descending' : ascending ? 'ascending' : undefined,
      onSort: () => change(`${field},${ascending ? 'desc' : 'asc'}`),
    };
  };
}

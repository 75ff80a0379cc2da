import type { ComponentChildren } from 'preact';

export interface Column<R> {
  /** Unique in its table. */
  id: string;
  title: string;
  cell: (row: R) => ComponentChildren;
  /** Figures stand at the right, one below the other. */
  numeric?: boolean;
  /** Its cell is the header of the row. */
  heads?: boolean;
  /** Its cells have what is pressed: there is none on paper. */
  tools?: boolean;
  /** Sorts by it; with the order in which the rows are now. */
  sort?: { order: 'ascending' | 'descending' | undefined; onSort: () => void };
}

interface TableProps<R> {
  /** What the rows are, for who cannot see. */
  caption: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  keyOf: (row: R) => string;
}

const classOf = ({ numeric, tools }: Pick<Column<never>, 'numeric' | 'tools'>): string | undefined =>
  (numeric && 'figure') || (tools && 'tools') || undefined;

function Head<R>({ column: { title, sort, ...column } }: { column: Column<R> }) {
  return (
    <th scope="col" class={classOf(column)} aria-sort={sort ? (sort.order ?? 'none') : undefined}>
      {sort ? (
        <button type="button" class="sort" onClick={sort.onSort}>
          {title}
        </button>
      ) : (
        title
      )}
    </th>
  );
}

function Cell<R>({ column: { title, cell, heads, ...column }, row }: { column: Column<R>; row: R }) {
  const shared = { class: classOf(column), 'data-title': title };
  return heads ? (
    <th scope="row" {...shared}>
      {cell(row)}
    </th>
  ) : (
    <td {...shared}>{cell(row)}</td>
  );
}

/** A table. On a narrow page each row becomes a card, each cell with the title of its column. */
export const Table = <R,>({ caption, columns, rows, keyOf }: TableProps<R>) => (
  <table class="table">
    <caption>{caption}</caption>
    <thead>
      <tr>
        {columns.map((column) => (
          <Head key={column.id} column={column} />
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={keyOf(row)} data-row={keyOf(row)}>
          {columns.map((column) => (
            <Cell key={column.id} column={column} row={row} />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

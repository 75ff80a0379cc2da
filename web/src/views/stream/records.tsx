import type { ComponentChildren } from 'preact';
import { Answer } from '../../ui/answer.tsx';
import { More } from '../../ui/more.tsx';
import { State } from '../../ui/state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { StreamFrame } from './frame.tsx';

/** As `usePages` answers it. */
interface Pages<R> {
  query: { error: Error | null; dataUpdatedAt: number; refetch: () => Promise<unknown> };
  records: readonly R[] | undefined;
  more: (() => void) | undefined;
  readingMore: boolean;
}

interface RecordsProps<R> {
  title: string;
  /** What such records are. */
  about: string;
  none: string;
  pages: Pages<R>;
  columns: readonly Column<R>[];
  keyOf: (record: R) => string;
  /** Between what they are and the list. */
  children?: ComponentChildren;
}

/** A list of records that were not counted, newest first. */
export const Records = <R,>({ title, about, none, pages, columns, keyOf, children }: RecordsProps<R>) => (
  <StreamFrame title={title}>
    <section class="card stack">
      <p class="muted">{about}</p>
      <Answer query={{ ...pages.query, data: pages.records }}>
        {(records) =>
          records.length === 0 ? (
            <State title={none} />
          ) : (
            <>
              {children}
              <Table caption={title} columns={columns} rows={records} keyOf={keyOf} />
              <More shown={records.length} more={pages.more} readingMore={pages.readingMore} />
            </>
          )
        }
      </Answer>
    </section>
  </StreamFrame>
);

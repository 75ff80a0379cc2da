import { dynamodb, GetCommand } from '@facturation/platform/dynamodb';
import { POINTER_KEY } from '../store/window-rows.ts';

/** The windows that an epoch answers for, by their starts in ms; `from` is inclusive, `to` exclusive. */
export interface Span {
  epoch: number;
  from: number;
  to: number;
  /** Its topic is gone. No record can arrive any more, so its heads count as closed. */
  closed: boolean;
}

/** The pointer that readers and publishers follow. A row is the sum over every span that contains its start. */
export interface Pointer {
  /** Never empty; the last span is that of the live epoch. */
  spans: readonly Span[];
  /** The spans before the last move, to which `--back` returns. */
  former: readonly Span[];
}

const END_OF_TIME = Number.MAX_SAFE_INTEGER;

export const allTime = (epoch: number): Span => ({ epoch, from: 0, to: END_OF_TIME, closed: false });

/** Whether windows that start at `time` are read from an epoch. */
export const isAnsweredBy = (spans: readonly Span[], epoch: number, time: number): boolean =>
  spans.some((span) => span.epoch === epoch && span.from <= time && time < span.to);

export const liveEpoch = (spans: readonly Span[]): number => spans.at(-1)?.epoch ?? 0;

interface SpanRow {
  epoch: number;
  from: number | null;
  to: number | null;
  closed?: boolean;
}

/** Open ends are null in the table. */
export const toSpanRows = (spans: readonly Span[]): SpanRow[] =>
  spans.map(({ epoch, from, to, closed }) => ({
    epoch,
    from: from === 0 ? null : from,
    to: to === END_OF_TIME ? null : to,
    closed,
  }));

const readSpanRows = (rows: readonly SpanRow[]): Span[] =>
  rows.map(({ epoch, from, to, closed = false }) => ({
    epoch,
    from: from ?? 0,
    to: to ?? END_OF_TIME,
    closed,
  }));

/** The current pointer; `undefined` until an epoch has taken over from another. */
export async function readPointer(table: string): Promise<Pointer | undefined> {
  const { Item } = await dynamodb.send(
    new GetCommand({ TableName: table, Key: POINTER_KEY, ConsistentRead: true }),
  );
  return Item && pointerOf(Item);
}

/** Decodes the row of the pointer. */
export const pointerOf = ({ spans, former = [] }: Record<string, unknown>): Pointer => ({
  spans: readSpanRows(spans as SpanRow[]),
  former: readSpanRows(former as SpanRow[]),
});

/** The spans that apply: those of the pointer, or without one the configured epoch alone. */
export const readSpans = async (table: string, configured: number): Promise<readonly Span[]> =>
  (await readPointer(table))?.spans ?? [allTime(configured)];

/** An epoch that is being folded. */
export interface FoldedEpoch {
  table: string;
  epoch: number;
  /** Whether it is folded beside the live epoch, and becomes live only when the pointer says so. */
  rebuild?: boolean;
}

/** Whether readers follow an epoch. An epoch that is not live publishes nothing and does not move `publishedUpTo`. */
export const isLive = ({ epoch, rebuild = false }: FoldedEpoch, pointer?: Pointer): boolean =>
  pointer ? liveEpoch(pointer.spans) === epoch : !rebuild;

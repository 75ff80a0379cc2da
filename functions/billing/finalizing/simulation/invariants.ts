import { versionOf } from '@facturation/platform/record-versions';
import { hashOf } from '../../numbering/chain.ts';
import type { RefusalCode, Wanted } from '../finalization.ts';
import type { Attributes } from '../row-store.ts';
import {
  closedYearKey,
  draftKey,
  fenceOf,
  frozenKey,
  numberKey,
  outboxKey,
  seriesKey,
  seriesRowOf,
  settlementKey,
} from '../rows.ts';
import { isAuditTrailWhole } from './audit-trail.ts';
import { corrections, type Frozen, unless } from './corrections.ts';
import { SERIES } from './plain-documents.ts';
import type { RecordedRows } from './recorded-rows.ts';
import { sumsOfAll } from './sums.ts';
import type { Answer, World } from './world.ts';

/** What is wrong with what a run has left; empty when all is well. */
export async function violations(world: World): Promise<string[]> {
  const { rows, alarms, answers, standstills } = world;
  const frozen = rows
    .all('frozen')
    .filter(({ key }) => !key.id.startsWith('number#'))
    .map(({ key, row }) => ({ bill: key.id, ...row }) as unknown as Frozen);
  const ofSeries = (id: string): Frozen[] =>
    frozen.filter(({ series }) => series === id).sort((one, other) => (one.number < other.number ? -1 : 1));
  const read = [
    ...frozen.map((document) => rowsOfDocument(document, rows)),
    ...Object.values(SERIES).flatMap((id) => [
      ...numbering(id, ofSeries(id)).map(async (fault) => [fault]),
      seriesRow(id, ofSeries(id), rows),
    ]),
    ...answers.map((answer) => answered(answer, rows)),
  ];
  return [
    ...(await Promise.all(read)).flat(),
    ...frozen.flatMap((document) => history(document, rows)),
    ...corrections(frozen, rows),
    ...(await sumsOfAll(frozen, rows)),
    ...alarms.filter((alarm) => alarm.startsWith('series-broken')),
    ...standstills.map((series) => `a sweep fails at ${series}`),
    ...queued(rows),
  ];
}

async function rowsOfDocument(
  { bill, number, hash, version }: Frozen,
  rows: RecordedRows,
): Promise<string[]> {
  const draft = await rows.get(draftKey(bill));
  const settlement = await rows.get(settlementKey(bill));
  return [
    ...unless(draft?.status === 'final' && draft.version === version, `${bill}: its draft is no stub`),
    ...unless(settlement?.version === version, `${bill}: no settlement`),
    ...unless(isAnnounced(await rows.get(outboxKey(bill)), { number, hash }), `${bill}: no outbox row`),
    ...unless((await rows.get(numberKey(number)))?.bill === bill, `${bill}: no row of ${number}`),
    ...unless(isAuditTrailWhole(bill, settlement ?? {}, rows), `${bill}: its audit trail has a gap`),
  ];
}

/** Whether what follows from a document still waits for it. */
function isAnnounced(
  row: Attributes | undefined,
  { number, hash }: Pick<Frozen, 'number' | 'hash'>,
): boolean {
  const waiting = new Set(Array.isArray(row?.waiting) ? row.waiting : []);
  return row?.number === number && row.hash === hash && waiting.has('publish') && waiting.has('document');
}

/** Numbers without a gap, days in order, each document chained to the one before. */
function numbering(id: string, documents: readonly Frozen[]): string[] {
  const counts = new Map<string, number>();
  return documents.flatMap(({ bill, number, issueDate, text, hash }, index) => {
    const before = documents[index - 1];
    const year = issueDate.slice(0, 4);
    const count = (counts.get(year) ?? 0) + 1;
    counts.set(year, count);
    const expected = `${id}-${year}-${`${count}`.padStart(5, '0')}`;
    return [
      ...unless(number === expected, `${bill} has ${number}, not ${expected}`),
      ...unless(
        issueDate >= (before?.issueDate ?? ''),
        `${number} is of a day before that of ${before?.number}`,
      ),
      ...unless(hash === hashOf(before?.hash ?? '', text), `${number} is not chained to ${before?.number}`),
    ];
  });
}

async function seriesRow(id: string, documents: readonly Frozen[], rows: RecordedRows): Promise<string[]> {
  const row = await rows.get(seriesKey(id));
  if (!row) return unless(documents.length === 0, `${id}: no row`);
  const series = seriesRowOf(row);
  const ofYear = (year: string): number =>
    documents.filter(({ issueDate }) => issueDate.startsWith(year)).length;
  const last = documents.at(-1);
  const isRight =
    series.total === documents.length &&
    series.last === (last ? ofYear(series.year) : 0) &&
    series.lastHash === (last?.hash ?? '') &&
    series.lastIssueDate === (last?.issueDate ?? '');
  const years = [...new Set(documents.map(({ issueDate }) => issueDate.slice(0, 4)))];
  const closed = years
    .filter((year) => year !== series.year)
    .map(async (year) =>
      unless(
        (await rows.get(closedYearKey(id, year)))?.last === ofYear(year),
        `${id}: ${year} is not closed`,
      ),
    );
  return [...unless(isRight, `${id}: its row is wrong`), ...(await Promise.all(closed)).flat()];
}

/** What a client was told is so. */
async function answered({ finalized, ...answer }: Answer, rows: RecordedRows): Promise<string[]> {
  const { bill } = answer.wanted;
  if (finalized.status === 'final') {
    const { frozen } = finalized;
    const kept: Attributes | undefined = await rows.get({ table: 'frozen', id: bill });
    return unless(kept?.text === frozen.text, `${bill}: answered as final, and is not`);
  }
  if (finalized.status === 'pending') return [];
  const { code } = finalized.refusal;
  if (code === 'bill-is-final')
    return unless(await isOfAnotherDay(answer.wanted, rows), `${bill}: final, as wanted`);
  return refused(answer, code, rows);
}

/** Whether a bill became final on another day than a request wanted: nothing else of it is wanted here. */
async function isOfAnotherDay({ bill, issueDate }: Wanted, rows: RecordedRows): Promise<boolean> {
  const frozen = await rows.get(frozenKey(bill));
  return issueDate !== undefined && frozen !== undefined && frozen.issueDate !== issueDate;
}

function refused(
  { wanted: { bill, issueDate }, tries, seen }: Omit<Answer, 'finalized'>,
  code: RefusalCode,
  rows: RecordedRows,
): string[] {
  const isOfDay = code === 'date-before-series' || code === 'year-closed';
  if (isOfDay && !issueDate) return [`${bill}: refused (${code}), though any day would do`];
  const isOfChange = code === 'draft-changed' || code === 'precondition-failed';
  if (isOfChange && !rows.changed.has(bill)) return [`${bill}: refused (${code}), and nobody changed it`];
  const commit = rows.commits.get(bill);
  if (!commit) return [];
  const isOwn = tries.some((id) => id === commit.tryId);
  const isLate = code !== 'precondition-failed' && seen >= commit.order;
  return [
    ...unless(!isOwn, `${bill}: refused (${code}), and became final by that very request`),
    ...unless(!isLate, `${bill}: refused (${code}) when it was final`),
  ];
}

/** Nothing becomes final more than 5 minutes after it was asked for, or from a draft or a seller that has changed. */
function history({ bill, text, finalizedVersion }: Frozen, { commits }: RecordedRows): string[] {
  const commit = commits.get(bill);
  if (!commit) return [`${bill}: was never committed`];
  const waitedMs = commit.atMs - (commit.queuedAtMs ?? commit.atMs);
  const { sellerVersion, fence } = JSON.parse(text) as { sellerVersion: string; fence: number };
  return [
    ...unless(waitedMs < 310_000, `${bill}: became final after ${waitedMs} ms`),
    ...unless(versionOf(commit.draft ?? {}) === finalizedVersion, `${bill}: is of a draft that had changed`),
    ...unless(fenceOf(commit.draft ?? {}) === fence, `${bill}: was prepared before its fence was raised`),
    ...unless(sellerVersion === commit.sellerVersion, `${bill}: is of a seller that had changed`),
  ];
}

const queued = (rows: RecordedRows): string[] =>
  rows
    .all('numbering')
    .filter(({ key }) => key.id.startsWith('queue#'))
    .map(({ row }) => `${row.bill} is queued for ever`);

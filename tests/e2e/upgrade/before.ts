import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Table, Topic } from '../../../layers/platform/deployment/stack.ts';
import type { Answer } from './answers.ts';
import type { StoredRow } from './rows.ts';
import type { Groups, StandingRecord } from './topic.ts';
import { fromLine, toLine } from './wire.ts';

/** What an earlier version has left behind, and what it answered. */
export interface Before {
  /** Of this repository. */
  commit: string;
  /** ms */
  recordedAt: number;
  tables: Table[];
  topics: Topic[];
  groups: Groups;
  rows: StoredRow[];
  /** Of topic FACTURATION. */
  records: StandingRecord[];
  answers: Answer[];
}

const FILE = join(import.meta.dirname, 'before.jsonl.gz');

/** One line for what there is once, then one for each row, record and answer. */
export function writeBefore({ rows, records, answers, ...once }: Before): void {
  const lines = [
    once,
    ...rows.map((row) => ({ row })),
    ...records.map((record) => ({ record })),
    ...answers.map((answer) => ({ answer })),
  ];
  writeFileSync(FILE, gzipSync(`${lines.map(toLine).join('\n')}\n`, { level: 9 }));
}

export function readBefore(): Before {
  const [once, ...lines] = gunzipSync(readFileSync(FILE)).toString().trimEnd().split('\n').map(fromLine);
  const each = <K extends string, V>(name: K) =>
    (lines as Partial<Record<K, V>>[]).flatMap((line) => line[name] ?? []);
  return {
    ...(once as Omit<Before, 'rows' | 'records' | 'answers'>),
    rows: each<'row', StoredRow>('row'),
    records: each<'record', StandingRecord>('record'),
    answers: each<'answer', Answer>('answer'),
  };
}

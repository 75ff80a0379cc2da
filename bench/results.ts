import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Figure } from './figure.ts';

/** The figures of one measurement, and under which circumstances they were measured. */
export interface Result {
  /** When it had been measured. */
  at: string;
  /** Of the code. */
  commit: string;
  machine: { processors: string; memory: string; node: string };
  /** Of the whole machine in the minute before it began; 1 keeps one processor busy. Older results lack it. */
  load?: number;
  figures: Figure[];
}

/** By the name of the measurement. */
export type Results = Readonly<Record<string, Result>>;

/** What is kept in a file; nothing, where there is none. */
export const readResults = (file: string): Results =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};

/** Every figure, whenever it was measured. */
export const figuresOf = (results: Results): Figure[] =>
  Object.values(results).flatMap(({ figures }) => figures);

/** The newer ones in the place of the older, in the order of the names. What has no name there is gone. */
export function merged(before: Results, now: Results, names: readonly string[]): Results {
  const all = { ...before, ...now };
  return Object.fromEntries(names.flatMap((name) => (all[name] ? [[name, all[name]]] : [])));
}

export function writeResults(file: string, results: Results): void {
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
}

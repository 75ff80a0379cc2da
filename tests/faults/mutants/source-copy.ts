import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Mutant } from './mutants.ts';

const SOURCES = [
  'docs',
  'functions',
  'layers',
  'localstack',
  'operations',
  'tests',
  'jest.config.js',
  'package.json',
  'package-lock.json',
  'serverless.yml',
];

/** A copy of the source in a temporary folder, where nobody minds what becomes of it. */
export class SourceCopy {
  readonly directory = mkdtempSync(join(tmpdir(), 'facturation-mutants-'));

  constructor() {
    for (const source of SOURCES) cpSync(source, join(this.directory, source), { recursive: true });
    for (const kept of ['node_modules', '.localstack'])
      symlinkSync(resolve(kept), join(this.directory, kept));
  }

  /** Runs some work on the mutated source. @throws when a text to replace is not there exactly once. */
  async mutated<T>({ title, edits }: Mutant, work: () => Promise<T>): Promise<T> {
    const files = [...new Set(edits.map(({ file }) => join(this.directory, file)))];
    const before = files.map((file) => readFileSync(file, 'utf8'));
    try {
      for (const { file, text, by } of edits) replaceOnce(title, join(this.directory, file), text, by);
      return await work();
    } finally {
      for (const [index, file] of files.entries()) writeFileSync(file, before[index] ?? '');
    }
  }

  remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}

function replaceOnce(title: string, file: string, text: string, by: string): void {
  const [before, after, ...more] = readFileSync(file, 'utf8').split(text);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`Mutant “${title}” no longer fits ${file}: ${text}`);
  writeFileSync(file, `${before}${by}${after}`);
}

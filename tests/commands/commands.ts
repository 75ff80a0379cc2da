/** A script in its shortest form. */
export interface Command {
  script: string;
  args?: readonly string[];
  /** What it prints when it has done its work. */
  says: RegExp;
  /** A file that it writes, and whose content must not change by that. */
  keeps?: string;
}

/** Commands that need a running system, in the order they are run. */
export const ON_A_SYSTEM: readonly Command[] = [
  { script: 'doctor', says: /npm start can work here/ },
  { script: 'try', args: ['--url', 'URL'], says: /\d+ as documented, 0 not/ },
  { script: 'verify', says: /All is as it was written/ },
  { script: 'documents', args: ['--dry-run'], says: /of \d+ bills they are kept, of \d+ not yet/ },
  { script: 'topics', args: ['--stage', 'local'], says: /3 topics are as declared/ },
  { script: 'reconcile', says: /Diff/i },
  { script: 'epoch', args: ['--status'], says: /\d/ },
  { script: 'redrive', args: ['--dry-run'], says: /would be sent/ },
];

/**
 * Commands that need nothing running. The lists run at the same time, each in its order. Every command that packages is in
 * the first one, because they share a folder.
 */
export const ALONE: readonly (readonly Command[])[] = [
  [
    { script: 'bench:stream', args: ['--smoke'], says: /A smoke run/ },
    { script: 'bench', args: ['--smoke'], says: /A smoke run/ },
    { script: 'cost', says: /written/, keeps: 'docs/cost.md' },
  ],
  [
    { script: 'client', says: /written/, keeps: 'layers/api-client/src/api.ts' },
    { script: 'bundle:operations', says: /operations\.tgz is written/ },
    { script: 'vectors', args: ['--fold'], says: /(\d+) of \1 match/ },
    { script: 'test:mutants', args: ['--smoke'], says: /mutants: 1 of 1/ },
  ],
];

/** Commands that another suite of `npm test` runs, and the file that does. */
export const ELSEWHERE: Readonly<Record<string, string>> = {
  start: 'tests/e2e/npm-start.ts',
  test: 'package.json',
  export: 'tests/integration/export.test.ts',
  fec: 'tests/integration/books-command.test.ts',
  'deploy:local': 'tests/deployed/deployment.ts',
  'remove:local': 'tests/deployed/deployment.ts',
};

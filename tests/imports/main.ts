import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { violationsOf } from './violations.ts';

const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'],
  {
    encoding: 'utf8',
  },
);
const violations = files
  .split('\n')
  .filter((path) => existsSync(path) && path !== '')
  .flatMap((path) => violationsOf(path, readFileSync(path, 'utf8')));

for (const line of violations) console.error(line);
if (violations.length > 0) process.exitCode = 1;

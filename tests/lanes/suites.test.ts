import { readFileSync } from 'node:fs';
import { SUITES } from './suites.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

describe('the suites of npm test', () => {
  it.each(SUITES.flat())('has a script for %s', (step) => {
    expect(Object.keys(scripts)).toContain(step.split(' ')[0]);
  });

  it('are begun by it', () => {
    expect(scripts.test).toMatch(/ tests\/lanes\/main\.ts$/);
  });
});

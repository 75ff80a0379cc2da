import { whatFailed } from './what-failed.ts';

const red = (text: string) => `\u001b[31m${text}\u001b[39m`;

describe('given the log of a suite that failed', () => {
  it('names each failed test once, with what was expected, and nothing of those that passed', () => {
    const failure = (name: string) => [
      red(`  ● bills › ${name}`),
      '',
      '    Expected: 1',
      '    Received: 2',
      '',
    ];
    const log = ['PASS a.test.ts', '  ● Console', '  noise', ...failure('one'), ...failure('two')];
    const summary = ['Summary of all failing tests', ...failure('one'), ...failure('two')];
    const said = whatFailed([...log, ...summary, 'Tests: 2 failed'].join('\n'))
      .join('\n')
      .split('\n');
    expect(said.filter((line) => line.includes('●'))).toEqual(['  ● bills › one', '  ● bills › two']);
    expect(said).toContain('    Received: 2');
    expect(said).not.toContain('  noise');
  });

  it('keeps failures of one title apart, and what else is said out of them', () => {
    const title = '  ● Test suite failed to run';
    const log = [title, '', '    no database', '', 'PASS a.test.ts', title, '', '    no broker', ''];
    expect(whatFailed(log.join('\n'))).toEqual([`${title}\n\n    no database`, `${title}\n\n    no broker`]);
  });

  it('names code that is not covered', () => {
    const line = 'Jest: "global" coverage threshold for branches (90%) not met: 89.9%';
    expect(whatFailed(`PASS a.test.ts\n${red(line)}\n`)).toEqual([line]);
  });

  it('ends with the last lines of a suite that is no jest', () => {
    const lines = Array.from({ length: 50 }, (_, index) => `line ${index}`);
    const said = whatFailed(lines.join('\n'));
    expect(said.at(-1)).toBe('line 49');
    expect(said.length).toBeLessThan(50);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { resultOf } from './child.ts';

const SENDING = pathToFileURL(resolve('bench/children/send-result.ts'));

describe('a child process of a benchmark', () => {
  const directory = mkdtempSync(join(tmpdir(), 'facturation-child-'));
  afterAll(() => rmSync(directory, { recursive: true }));

  const run = (text: string) => {
    const file = join(directory, 'child.mts');
    writeFileSync(file, `import { sendResult } from '${SENDING}';\n${text}`);
    return resultOf(file, ['7'], { timeoutMs: 20_000 });
  };

  test('hands its result over, whatever it logs before and after', async () => {
    const text = `console.log('{"level":"INFO"}'); sendResult({ argument: process.argv[2] }); console.log('[]');`;
    expect(await run(text)).toEqual({ argument: '7' });
  });

  test('hands over more than a pipe holds', async () => {
    expect(await run("sendResult('x'.repeat(1 << 20));")).toHaveLength(1 << 20);
  });

  test.each([
    ['fails', "throw new Error('no table');", /without a result \(exit code 1\)[\s\S]*no table/],
    ['has no result', "console.log('done');", /without a result \(exit code 0\)[\s\S]*done/],
    ['is killed', "process.kill(process.pid, 'SIGKILL');", /without a result \(SIGKILL\)/],
  ])('is named with what it printed when it %s', async (_, text, complaint) => {
    await expect(run(text)).rejects.toThrow(complaint);
  });
});

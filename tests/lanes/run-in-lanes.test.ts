import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../support/eventually.ts';
import { type Outcome, runInLanes } from './run-in-lanes.ts';

let directory: string;
let interrupted: AbortController;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'facturation-lanes-'));
  interrupted = new AbortController();
});
afterEach(() => {
  interrupted.abort();
  rmSync(directory, { recursive: true, force: true });
});

const file = (name: string) => join(directory, name);
const isThere = (name: string) => eventually(() => existsSync(file(name)), Boolean);
/** The command of a step that ends when a file is there. */
const until = (name: string) => `until test -e '${file(name)}'; do sleep 0.05; done`;

/** Whether the process whose id is in a file has not ended; one that nobody has reaped yet has. */
function isAlive(name: string): boolean {
  try {
    const stat = readFileSync(`/proc/${readFileSync(file(name), 'utf8').trim()}/stat`, 'utf8');
    return !/^\d+ \(.*\) Z/.test(stat);
  } catch {
    return false;
  }
}

const run = (suites: string[][], count: number, onEvent: (event: string) => void = () => {}) =>
  runInLanes(suites, {
    count,
    commandOf: (step) => step,
    logs: file('logs'),
    signal: interrupted.signal,
    onBegin: (step) => onEvent(`begin ${step}`),
    onEnd: ({ step }) => onEvent(`end ${step}`),
  });
const passedOf = (outcomes: Outcome[]) => outcomes.map(({ step, passed }) => [step, passed]);

describe('given suites', () => {
  it('runs as many at once as there are lanes, and begins the next when one has ended', async () => {
    const events: string[] = [];
    const running = run([[until('a')], [until('b')], ['true']], 2, (event) => events.push(event));
    expect(events).toEqual([`begin ${until('a')}`, `begin ${until('b')}`]);
    writeFileSync(file('b'), '');
    await eventually(
      () => events.length,
      (length) => length === 5,
    );
    writeFileSync(file('a'), '');
    expect(passedOf(await running)).toEqual([
      [until('b'), true],
      ['true', true],
      [until('a'), true],
    ]);
  });

  it('leaves out what stands on a step that failed, and runs every other suite', async () => {
    const outcomes = await run([['exit 3', `touch '${file('never')}'`], ['true']], 1);
    expect(passedOf(outcomes)).toEqual([
      ['exit 3', false],
      ['true', true],
    ]);
    expect(existsSync(file('never'))).toBe(false);
  });

  it('keeps all that a step says, in its order', async () => {
    const [outcome] = await run([['echo one; echo two >&2; echo three']], 1);
    expect(readFileSync(outcome?.log ?? '', 'utf8')).toBe('one\ntwo\nthree\n');
  });

  it('ends what a step has left running when it ends', async () => {
    const left = `sleep 1000 & echo $! > '${file('pid')}'`;
    await run([[left]], 1);
    await eventually(
      () => isAlive('pid'),
      (alive) => !alive,
    );
  });
});

describe('given an interruption', () => {
  it('lets what runs end its own servers, begins nothing any more, and says that nothing passed', async () => {
    const orderly = `trap "touch '${file('ended')}'; exit 0" TERM; touch '${file('runs')}'; ${until('never')}`;
    const running = run([[`(${orderly}) & wait`, 'true'], ['true']], 1);
    await isThere('runs');
    interrupted.abort();
    expect(passedOf(await running)).toEqual([[`(${orderly}) & wait`, false]]);
    expect(existsSync(file('ended'))).toBe(true);
  });
});

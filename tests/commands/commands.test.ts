import { readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import { startSystem } from '../e2e/system.ts';
import { ALONE, type Command, ELSEWHERE, ON_A_SYSTEM } from './commands.ts';
import { documentedRequests, documentedScripts, SCRIPTS, scriptsTested } from './documented.ts';
import { runCommand, sendRequest } from './run.ts';

jest.setTimeout(900_000);

/** The outcome of each command and request, by its script or its line. */
const outcomes = new Map<string, Promise<void>>();

/** Starts the work when the work before it has ended, whether that succeeded or failed. */
function inOrder(before: Promise<unknown>, name: string, work: () => Promise<void>): Promise<void> {
  const outcome = before.then(work, work);
  outcome.catch(() => {});
  outcomes.set(name, outcome);
  return outcome;
}

function inRow(commands: readonly Command[], env: NodeJS.ProcessEnv, first: Promise<unknown>) {
  return commands.reduce<Promise<unknown>>(
    (before, command) => inOrder(before, command.script, () => runCommand(command, env)),
    first,
  );
}

async function onASystem(): Promise<void> {
  const system = await startSystem();
  const url = system.url.replace(/\/$/, '');
  const own = ON_A_SYSTEM.map((command) => ({
    ...command,
    args: (command.args ?? []).map((arg) => (arg === 'URL' ? url : arg)),
  }));
  const sent = documentedRequests().reduce<Promise<unknown>>(
    (before, line) => inOrder(before, line, () => sendRequest(line, url)),
    Promise.resolve(),
  );
  // Commands that take a stage ask the broker of this machine directly.
  const env = { ...system.env, KAFKA_BROKERS: `127.0.0.1:${system.env.KAFKA_PORT}` };
  await inRow(own, env, sent).catch(() => {});
  await system.stop();
}

const RUN = [...ON_A_SYSTEM, ...ALONE.flat()].map(({ script }) => script);

describe('what the documentation says to run', () => {
  it.each(documentedScripts())('npm run %s is a script, and some part of npm test runs it', (script) => {
    expect(Object.keys(SCRIPTS)).toContain(script);
    const elsewhere = ELSEWHERE[script];
    if (elsewhere) expect(readFileSync(elsewhere, 'utf8')).toContain(script);
    else expect([...RUN, ...scriptsTested()]).toContain(script);
  });
});

describe('every command in its shortest form', () => {
  beforeAll(async () => {
    const alone = ALONE.map((commands) => inRow(commands, process.env, Promise.resolve()));
    const system = onASystem();
    await Promise.allSettled([...alone, system]);
    await system;
  });

  it.each(RUN)('npm run %s works', async (script) => {
    await outcomes.get(script);
    expect(outcomes.has(script)).toBe(true);
  });

  it.each(documentedRequests())('%s is answered', async (line) => {
    await outcomes.get(line);
    expect(outcomes.has(line)).toBe(true);
  });
});

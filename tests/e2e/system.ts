import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '../../localstack/ports.ts';

/** Milliseconds `npm start` may take, and the end of it. */
const START_WITHIN = 120_000;
const STOP_WITHIN = 30_000;

export interface RunningSystem {
  /** Of the page, with the slash at its end. */
  url: string;
  /** Kills one of its processes, e.g. `functions`, as a crash would. */
  crash(name: string): void;
  /** As Ctrl-C; resolves when every process has ended. */
  stop(): Promise<void>;
}

const within = (millis: number) => ({ signal: AbortSignal.timeout(millis) });

/** Reads on to the end, so that the system can go on writing. */
async function untilItRuns(child: ChildProcess): Promise<void> {
  let output = '';
  const runs = new Promise<void>((resolve) => {
    child.stdout?.on('data', (chunk) => {
      output += chunk;
      if (output.includes('FACTURATION runs.')) resolve();
    });
  });
  const { signal } = within(START_WITHIN);
  const failed = Promise.race([once(child, 'exit'), once(signal, 'abort')]).then(() => {
    throw new Error(`The system does not start:\n${output}`);
  });
  await Promise.race([runs, failed]);
}

/** Waits until each service has answered once, so that no later question meets a cold start. */
async function untilHealthy(url: string): Promise<void> {
  const { signal } = within(START_WITHIN);
  while (!signal.aborted) {
    const answer = await fetch(`${url}health`, { signal }).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return;
  }
  throw new Error('The services do not become healthy');
}

/** `npm start` on free ports, with a state of its own that is gone afterwards. */
export async function startSystem(): Promise<RunningSystem> {
  const [api, invoke, kafka, controller, dynamodb] = await freePorts(5);
  const state = mkdtempSync(join(tmpdir(), 'facturation-e2e-'));
  const ports = { PORT: api, LAMBDA_PORT: invoke, KAFKA_PORT: kafka, KAFKA_CONTROLLER_PORT: controller };
  const env = { ...process.env, ...ports, DYNAMODB_PORT: dynamodb, FACTURATION_STATE_DIR: state };
  const text = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, `${value}`]));
  const child = spawn(process.execPath, ['localstack/bootstrap.mjs'], {
    env: { ...text, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async () => {
    if (child.exitCode === null && child.kill('SIGTERM')) await once(child, 'exit', within(STOP_WITHIN));
    rmSync(state, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${api}/`;
  try {
    await untilItRuns(child);
    await untilHealthy(url);
  } catch (error) {
    await stop();
    throw error;
  }
  const crash = (name: string) => {
    const { children } = JSON.parse(readFileSync(join(state, 'processes.json'), 'utf8'));
    process.kill(children[name].pid, 'SIGKILL');
  };
  return { url, crash, stop };
}

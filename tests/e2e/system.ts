import { endEverything, givenPlace, processesOf, Start } from '../localstack/npm-start.ts';

/** Milliseconds the services of a started system may take until each has answered once. */
const HEALTHY_WITHIN = 60_000;

export interface RunningSystem {
  /** Of the page, with the slash at its end. */
  url: string;
  /** Where its state lies. */
  directory: string;
  /** Kills one of its processes, e.g. `functions`, as a crash would. */
  crash(name: string): void;
  /** As Ctrl-C; resolves when every process has ended and the state is gone. */
  stop(): Promise<void>;
}

/** Waits until each service has answered once, so that no later question meets a cold start. */
async function untilHealthy(url: string): Promise<void> {
  const signal = AbortSignal.timeout(HEALTHY_WITHIN);
  while (!signal.aborted) {
    const answer = await fetch(`${url}health`, { signal }).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return;
  }
  throw new Error('The services do not become healthy');
}

/** `npm start` on free ports, with a state of its own. */
export async function startSystem(): Promise<RunningSystem> {
  const place = await givenPlace();
  const start = new Start(place);
  const url = `${place.url}/`;
  const crash = (name: string) => {
    const pid = processesOf(place).children[name]?.pid;
    if (pid === undefined) throw new Error(`${name} does not run`);
    process.kill(pid, 'SIGKILL');
  };
  const stop = async () => {
    start.signal('SIGTERM');
    await start.exit;
    endEverything(place);
  };
  try {
    await start.says('FACTURATION runs.');
    await untilHealthy(url);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, directory: place.directory, crash, stop };
}

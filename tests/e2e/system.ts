import { endEverything, givenPlace, processesOf, Start } from '../localstack/npm-start.ts';

/** Milliseconds the services of a started system may take until each has answered once. */
const HEALTHY_WITHIN = 60_000;

export interface RunningSystem {
  /** Of the page, with the slash at its end. */
  url: string;
  /** Where a closed one gives tokens. */
  identityPort: number;
  /** Where its state lies. */
  directory: string;
  /** Kills one of its processes, e.g. `functions`, as a crash would. */
  crash(name: string): void;
  /** As Ctrl-C; resolves when every process has ended and the state is gone. */
  stop(): Promise<void>;
}

/** A question to each service, and whether all is well. */
const ASKED = [
  'customers',
  'products',
  'bills',
  'factures',
  'analytics/windows?size=5s',
  'registry',
  'health',
];

/** Asks each service until it has answered once, a refusal too, so that no later question meets a cold start. */
async function untilHealthy(url: string): Promise<void> {
  const signal = AbortSignal.timeout(HEALTHY_WITHIN);
  const answers = async (path: string): Promise<void> => {
    while (!signal.aborted) {
      const answer = await fetch(`${url}${path}`, { signal }).catch(() => undefined);
      await answer?.body?.cancel();
      if (answer?.ok || answer?.status === 401) return;
    }
    throw new Error(`/${path} does not answer`);
  };
  await Promise.all(ASKED.map(answers));
}

/** `npm start` on free ports, with a state of its own. */
export async function startSystem(...options: string[]): Promise<RunningSystem> {
  const place = await givenPlace();
  const start = new Start(place, ...options);
  const identityPort = Number(place.env.IDENTITY_PORT);
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
  return { url, identityPort, directory: place.directory, crash, stop };
}

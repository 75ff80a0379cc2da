import { fetchToken } from '../../localstack/identity/token.ts';
import { endEverything, givenPlace, processesOf, Start } from './npm-start.ts';

/** Milliseconds the services of a started system may take until each has answered once, on a busy machine. */
const HEALTHY_WITHIN_MS = 120_000;

/** However it runs. */
export interface RunningSystem {
  /** Of the page, with the slash at its end. */
  url: string;
  /** Whether one has to log in. */
  secure: boolean;
  /** Where a closed one gives tokens. */
  identityPort: number;
  /** Where each of its servers listens. */
  ports: Record<'api' | 'lambda' | 'kafka' | 'dynamodb' | 's3' | 'identity', number>;
  /** Where the password for that is. */
  stateDirectory: string;
}

/** One that `npm start` runs. */
export interface StartedSystem extends RunningSystem {
  /** Where its state lies. */
  directory: string;
  /** Points the commands of an operator at it. */
  env: NodeJS.ProcessEnv;
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

/** Asks each service until it has answered once, so that no later question meets a cold start. */
export async function untilHealthy({
  url,
  secure,
  identityPort,
  stateDirectory,
}: RunningSystem): Promise<void> {
  const signal = AbortSignal.timeout(HEALTHY_WITHIN_MS);
  const headers = secure ? { authorization: `Bearer ${await fetchToken(identityPort, stateDirectory)}` } : {};
  const answers = async (path: string): Promise<void> => {
    while (!signal.aborted) {
      const answer = await fetch(`${url}${path}`, { signal, headers }).catch(() => undefined);
      await answer?.body?.cancel();
      if (answer?.ok) return;
    }
    throw new Error(`/${path} does not answer`);
  };
  await Promise.all(ASKED.map(answers));
}

/** `npm start` on free ports, with a state of its own. */
export async function startSystem(...options: string[]): Promise<StartedSystem> {
  const place = await givenPlace();
  const start = new Start(place, ...options);
  const { PORT, LAMBDA_PORT, KAFKA_PORT, DYNAMODB_PORT, S3_PORT, IDENTITY_PORT } = place.env;
  const ports = {
    api: Number(PORT),
    lambda: Number(LAMBDA_PORT),
    kafka: Number(KAFKA_PORT),
    dynamodb: Number(DYNAMODB_PORT),
    s3: Number(S3_PORT),
    identity: Number(IDENTITY_PORT),
  };
  const system: RunningSystem = {
    url: `${place.url}/`,
    secure: options.includes('--secure'),
    identityPort: ports.identity,
    ports,
    stateDirectory: place.directory,
  };
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
    await untilHealthy(system);
  } catch (error) {
    await stop();
    throw error;
  }
  return { ...system, directory: place.directory, env: place.env, crash, stop };
}

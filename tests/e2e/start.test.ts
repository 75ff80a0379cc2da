import { once } from 'node:events';
import { createServer } from 'node:http';
import { isAlive } from '../../localstack/supervisor/process-list.ts';
import {
  answers,
  endEverything,
  eventually,
  givenPlace,
  type Place,
  pathWithNodeAlone,
  processesOf,
  Start,
  untilReplaced,
} from './npm-start.ts';

const RUNS = 'FACTURATION runs.';

interface Factures {
  _embedded: { factures: { id: string }[] };
}

/** Undefined while there is none, or no answer: the host of the functions may be on its way back. */
const newestFacture = async ({ url }: Place): Promise<string | undefined> => {
  try {
    const response = await fetch(`${url}/factures?size=1`, { signal: AbortSignal.timeout(10_000) });
    return ((await response.json()) as Factures)._embedded.factures[0]?.id;
  } catch {
    return undefined;
  }
};

describe('npm start, one life of the system', () => {
  let place: Place;
  let start: Start;

  beforeAll(async () => {
    place = await givenPlace();
    start = new Start(place, '--bills');
    await start.says(RUNS);
  }, 120_000);

  afterAll(() => endEverything(place));

  it('serves the page and shows the first facture without waiting for a full minute', async () => {
    await eventually(async () => (await newestFacture(place)) !== undefined);
    expect(await answers(`${place.url}/`)).toBe(true);
  });

  it('loads the demo data', async () => {
    const response = await fetch(`${place.url}/customers/1`);
    expect(await response.json()).toMatchObject({ id: '1', name: 'Abir' });
  });

  it('makes a bill of a demo customer final, as it was asked to, and the bill is a facture of the stream', async () => {
    await start.says(' is final: ');
    const [, id = ''] = start.output.match(/ is final: \S+\/bills\/(\S+)/) ?? [];
    const response = await fetch(`${place.url}/bills/${id}`);
    expect(await response.json()).toMatchObject({ status: 'final', number: expect.any(String) });
    await eventually(() => answers(`${place.url}/factures/B-${id}`));
  }, 120_000);

  it('lets no page of another origin read what it answers', async () => {
    const headers = { origin: 'https://evil.example' };
    for (const method of ['GET', 'OPTIONS']) {
      const response = await fetch(`${place.url}/customers/1`, { method, headers });
      expect([...response.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    }
  });

  it('refuses a second copy of itself and names the port', async () => {
    const second = new Start(place);
    expect(await second.exit).toBe(1);
    expect(second.output).toContain(`Port ${place.env.PORT} is taken by FACTURATION itself`);
  });

  it('starts the function host again when it was killed', async () => {
    const before = processesOf(place).children.functions;
    if (!before) throw new Error('no function host');
    process.kill(before.pid, 'SIGKILL');
    await untilReplaced(place, 'functions', before);
    await eventually(() => answers(`${place.url}/customers/1`));
    expect(start.output).toContain('functions ended (SIGKILL); again in');
  }, 60_000);

  it('starts the broker again when it was killed, and factures flow again', async () => {
    const before = processesOf(place).children.kafka;
    if (!before) throw new Error('no broker');
    const last = await newestFacture(place);
    process.kill(before.pid, 'SIGKILL');
    await untilReplaced(place, 'kafka', before);
    await eventually(async () => ((await newestFacture(place)) ?? last) !== last);
    expect(start.output).toContain('kafka ended (SIGKILL); again in');
  }, 90_000);

  it('starts after its supervisor was killed, ends what that one left, and keeps the data', async () => {
    let last: string | undefined;
    await eventually(async () => {
      last = await newestFacture(place);
      return last !== undefined;
    });
    const { supervisor, children } = processesOf(place);
    process.kill(supervisor.pid, 'SIGKILL');
    await start.exit;
    start = new Start(place);
    await start.says(RUNS);
    expect(Object.values(children).filter(isAlive)).toEqual([]);
    await eventually(() => answers(`${place.url}/factures/${last}`));
  }, 90_000);

  it('ends everything on SIGTERM, with exit code 0', async () => {
    const { supervisor, children } = processesOf(place);
    start.signal('SIGTERM');
    expect(await start.exit).toBe(0);
    expect([supervisor, ...Object.values(children)].filter(isAlive)).toEqual([]);
  }, 30_000);
});

describe('npm start where it cannot work', () => {
  let place: Place;
  beforeEach(async () => {
    place = await givenPlace();
  });
  afterEach(() => endEverything(place));

  it('names a port that somebody else has, and the variable that chooses another', async () => {
    const foreign = createServer().listen(Number(place.env.KAFKA_PORT), '127.0.0.1');
    await once(foreign, 'listening');
    const start = new Start(place);
    expect(await start.exit).toBe(1);
    expect(start.output).toContain(`Port ${place.env.KAFKA_PORT} (Kafka) is taken`);
    expect(start.output).toContain('KAFKA_PORT=');
    foreign.close();
  });

  it('says that Java is missing, before anything starts', async () => {
    const start = new Start({ ...place, env: { ...place.env, PATH: pathWithNodeAlone(place.directory) } });
    expect(await start.exit).toBe(1);
    expect(start.output).toMatch(/^Java: missing: install/m);
  });

  it('names an option that it does not know', async () => {
    const start = new Start(place, '--frehs');
    expect(await start.exit).toBe(2);
    expect(start.output).toContain('--frehs');
  });
});

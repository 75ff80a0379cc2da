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

/** The version of a bill's document that the object store holds. Undefined while it holds none, or does not answer. */
const keptOf = async ({ env }: Place, bill: string): Promise<string | undefined> => {
  try {
    const bucket = `http://127.0.0.1:${env.S3_PORT}/facturation-local-documentsbucket`;
    const url = `${bucket}?versions&prefix=bills/${bill}/factur-x.pdf`;
    const versions = await (await fetch(url, { signal: AbortSignal.timeout(10_000) })).text();
    return /<VersionId>[^<]+/.exec(versions)?.[0];
  } catch {
    return undefined;
  }
};

describe('npm start, one life of the system', () => {
  let place: Place;
  let start: Start;
  let bill = '';
  let kept: string | undefined;

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
    bill = id;
  }, 120_000);

  it('keeps its document, which is still that one when the object store was killed', async () => {
    await eventually(async () => {
      kept = await keptOf(place, bill);
      return kept !== undefined;
    });
    const before = processesOf(place).children.s3mock;
    if (!before) throw new Error('no object store');
    process.kill(before.pid, 'SIGKILL');
    await untilReplaced(place, 's3mock', before);
    await eventually(async () => (await keptOf(place, bill)) === kept);
    expect(await answers(`${place.url}/bills/${bill}/pdf`)).toBe(true);
    expect(start.output).toContain('s3mock ended (SIGKILL); again in');
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
    await eventually(async () => (await keptOf(place, bill)) === kept);
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

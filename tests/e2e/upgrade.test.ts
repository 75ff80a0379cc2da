import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { jest } from '@jest/globals';
import { endEverything, eventually, givenPlace, type Place, Start } from './npm-start.ts';
import { askAll } from './upgrade/answers.ts';
import { readBefore } from './upgrade/before.ts';
import { Client } from './upgrade/client.ts';
import { REPEATED } from './upgrade/drive.ts';
import { leaveBehind, setBack } from './upgrade/leave-behind.ts';

jest.setTimeout(180_000);

const RUNS = 'FACTURATION runs.';
const before = readBefore();

const answered = (path: string) => {
  const answer = before.answers.find((one) => one.path === path);
  if (!answer) throw new Error(`${path} was not asked when this was recorded.`);
  return answer;
};

/** As `npm run reconcile` counts it. */
async function reconciled({ env }: Place): Promise<Record<string, number>> {
  const command = promisify(execFile)('npm', ['run', '-s', 'reconcile', '--', '--json'], { env });
  return JSON.parse((await command).stdout);
}

/** The cases follow each other on one system. */
/** The rules judge the hour that the records lie in as soon as it is over: more alerts may have come since. */
function withMoreAlerts(body: unknown) {
  const { _embedded, ...others } = body as { _embedded: { alerts: object[] } };
  const alerts = _embedded.alerts.map((alert) => expect.objectContaining(alert));
  return { ...others, _embedded: { alerts: expect.arrayContaining(alerts) } };
}

describe('npm start on what an earlier version has left', () => {
  let place: Place;
  let start: Start;
  let client: Client;

  const live = async () => {
    start = new Start(place);
    await start.says(RUNS);
    client = new Client(place);
  };
  const stop = async () => {
    start.signal('SIGTERM');
    await start.exit;
  };
  /** The number of records that were read of the topic. */
  const consumed = async () => {
    const { partitions } = await client.get('/analytics/partitions');
    return partitions.reduce(
      (sum: number, { lastOffset }: { lastOffset: number }) => sum + lastOffset + 1,
      0,
    );
  };

  beforeAll(async () => {
    place = await givenPlace();
    await leaveBehind(place, before);
    await live();
  });
  afterAll(async () => {
    await stop();
    endEverything(place);
  });

  it.each(before.answers.map(({ path }) => path))('answers GET %s as before', async (path) => {
    const { body, etag } = answered(path);
    const [now] = await askAll(client, [path]);
    expect(now?.body).toMatchObject(
      path.startsWith('/analytics/alerts') ? withMoreAlerts(body) : (body as object),
    );
    expect(now?.etag).toBe(etag);
  });

  it('gives a request that was sent before the same answer', async () => {
    const { path, body, headers } = REPEATED;
    const { body: again } = await client.ask('POST', path, body, headers);
    expect(answered(`/customers/${again.id}`).body).toEqual(again);
  });

  it('changes an old record under the version that it had', async () => {
    const { etag } = answered('/customers/2');
    await client.ask('PATCH', '/customers/2', { name: 'Hassan C.' }, { 'if-match': String(etag) });
    expect(await client.get('/customers/2')).toMatchObject({ name: 'Hassan C.' });
  });

  it('draws a bill of then, whose lines have no names', async () => {
    expect(await client.get('/bills/1/pdf')).toMatch(/^%PDF-/);
  });

  it('reads the topic on from where it stood, and counts each record once', async () => {
    await eventually(async () => (await consumed()) > before.records.length);
    const { diff, consumed: read } = await reconciled(place);
    expect(diff).toBe(0);
    expect(read).toBeGreaterThan(before.records.length);
  });

  it('has everything back that its tables held at one point in time, and what the topic has had since', async () => {
    await client.ask('POST', '/publish/FACTURATION', { id: 'F-since', nomClient: 'Abir', montant: 1 });
    await client.ask('DELETE', '/customers/3');
    await stop();
    await setBack(place, before);
    await live();
    for (const path of ['/customers?size=50', '/products?size=50', '/bills?size=50'])
      expect((await askAll(client, [path]))[0]?.body).toMatchObject(answered(path).body as object);
    const isThere = () =>
      client.get('/factures/F-since').then(
        () => true,
        () => false,
      );
    await eventually(isThere);
    expect((await reconciled(place)).diff).toBe(0);
  });
});

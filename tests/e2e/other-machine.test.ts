import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { isAlive } from '../../localstack/supervisor/process-list.ts';
import { answers, eventually, processesOf, Start } from './npm-start.ts';
import { givenOddCheckout, type OddCheckout } from './odd-checkout.ts';

const RUNS = 'FACTURATION runs.';

/** Runs a command of the README there, from the same shell. */
const run = async ({ checkout, env }: OddCheckout, command: string, ...args: string[]): Promise<string> => {
  const options = { cwd: checkout, env, timeout: 60_000 };
  return (await promisify(execFile)(process.execPath, [command, ...args], options)).stdout;
};

const newestFacture = async ({ url }: OddCheckout): Promise<string | undefined> => {
  const answer = await fetch(`${url}/factures?size=1`, { signal: AbortSignal.timeout(10_000) });
  const page = (await answer.json()) as { _embedded: { factures: { id: string }[] } };
  return page._embedded.factures[0]?.id;
};

/**
 * Given a folder with an odd name, and a shell with another account, proxy, language and home: the cases follow each
 * other on one system.
 */
describe('npm start on the machine of another person', () => {
  let place: OddCheckout;
  let start: Start;
  let facture: string | undefined;

  beforeAll(async () => {
    place = await givenOddCheckout();
    start = new Start(place);
    await start.says(RUNS);
  }, 180_000);

  afterAll(async () => {
    start?.signal('SIGINT');
    await start?.exit;
    place?.remove();
  }, 30_000);

  it('lets factures flow', async () => {
    await eventually(async () => {
      facture = await newestFacture(place);
      return facture !== undefined;
    });
  }, 60_000);

  it('knows its own ports', async () => {
    const said = await run(place, 'localstack/doctor.mjs');
    expect(said).toContain(
      `API and page: taken by FACTURATION itself (process ${processesOf(place).supervisor.pid})`,
    );
    expect(said).toMatch(/✓ Heads +fit the topic/);
  }, 60_000);

  it('stops on a signal of Ctrl-C that its first process alone is sent, and leaves no process', async () => {
    const { supervisor, children } = processesOf(place);
    start.signal('SIGINT');
    expect(await start.exit).toBe(0);
    expect([supervisor, ...Object.values(children)].filter(isAlive)).toEqual([]);
  }, 30_000);

  it('finds its data at the second start, on the topic and in the tables', async () => {
    start = new Start(place);
    await start.says(RUNS);
    await eventually(() => answers(`${place.url}/factures/${facture}`));
    const { diff, consumed } = JSON.parse(await run(place, 'operations/reconcile/main.ts', '--json'));
    expect(diff).toBe(0);
    expect(consumed).toBeGreaterThan(0);
  }, 180_000);
});

import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readFec } from '../accounting/read-fec.ts';
import { givenFinalBill, givenPayment } from '../steps/final-bills.ts';
import * as given from '../steps/given.ts';
import * as when from '../steps/when.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { ownTables } from '../support/own-tables.ts';
import { BUSINESS, SELLER } from '../support/parties.ts';

let door: FrontDoor;
let parent: string;
let stackFile: string;
let year: string;

/** A stack file that names the tables of this suite, as the command looks for them. */
function stackOf(before: NodeJS.ProcessEnv): string {
  const tables = Object.entries(before).filter(([name]) => name.endsWith('_TABLE'));
  const text = tables.reduce(
    (stack, [name, table]) => stack.replaceAll(`"${table}"`, `"${process.env[name]}"`),
    readFileSync(`${process.env.FACTURATION_STACK_FILE}`, 'utf8'),
  );
  const file = join(parent, 'stack.json');
  writeFileSync(file, text);
  return file;
}

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'facturation-fec-'));
  const before = { ...process.env };
  await ownTables();
  stackFile = stackOf(before);
  door = await openFrontDoor();
  await when.request('PUT', '/seller', { body: SELLER });
  const { id } = await given.aCustomer(BUSINESS);
  const bill = await givenFinalBill(id);
  await givenPayment(bill, 'payment', 10);
  year = bill.issueDate.slice(0, 4);
}, 120_000);
afterAll(async () => {
  rmSync(parent, { recursive: true, force: true });
  await door.close();
});

const run = (args: string[], env: NodeJS.ProcessEnv = {}) =>
  promisify(execFile)('npm', ['run', '-s', 'fec', '--', ...args], {
    env: { ...process.env, FACTURATION_STACK_FILE: stackFile, ...env },
  });

it('npm run fec writes the file that the route answers, under the name of the law', async () => {
  const out = join(parent, 'books');
  const { stdout, stderr } = await run(['--year', year, '--out', out]);
  const name = `${SELLER.siren}FEC${year}1231.txt`;
  expect([stdout.trim(), readdirSync(out)]).toEqual([join(out, name), [name]]);
  expect(stderr).toContain('1 of 1 bills');
  expect(stderr).toContain('2 entries');
  const bytes = readFileSync(join(out, name));
  expect(readFec(name, bytes)).toHaveLength(5);
  expect(bytes.toString()).toBe((await when.get(`/exports/fec?year=${year}`)).body);
}, 60_000);

it('another financial year ends on its last day', async () => {
  const { stdout } = await run(['--from', '2001-04-01', '--to', '2002-03-31', '--out', parent]);
  expect(stdout.trim()).toBe(join(parent, `${SELLER.siren}FEC20020331.txt`));
}, 60_000);

it('a file that is there is not replaced', async () => {
  const path = join(parent, `${SELLER.siren}FEC20301231.txt`);
  writeFileSync(path, 'mine');
  await expect(run(['--year', '2030', '--out', parent])).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining(`${path} already exists`),
  });
  expect(readFileSync(path, 'utf8')).toBe('mine');
  expect(readdirSync(parent).filter((name) => name.endsWith('.partial'))).toEqual([]);
}, 60_000);

it('what it cannot understand or reach it says', async () => {
  expect((await run(['--help'])).stdout).toContain('npm run fec');
  for (const args of [
    ['--year', '26'],
    ['--yaer', '2026'],
    ['--from', '2026-01-01'],
  ])
    await expect(run(args)).rejects.toMatchObject({ code: 2 });
  const nowhere = { FACTURATION_STACK_FILE: join(parent, 'none.json') };
  await expect(run(['--year', '2026'], nowhere)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('run npm start first'),
  });
  expect(existsSync(`${SELLER.siren}FEC20261231.txt`)).toBe(false);
}, 120_000);

import { DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import { dynamodb, PutCommand } from '@facturation/platform/dynamodb';
import { log } from '@facturation/platform/observability';
import { jest } from '@jest/globals';
import * as when from '../steps/when.ts';
import { eventually } from '../support/eventually.ts';
import { ownTables } from '../support/own-tables.ts';

const START = Date.now();
const MINUTE_MS = 60_000;

interface Application {
  name: string;
  status: string;
  instances: { id: string; function: string; version: string; started: string; lastSeen: string }[];
}

beforeAll(async () => {
  await ownTables();
  // As Lambda says which function this environment runs.
  process.env._HANDLER = 'functions/customers/list-customers.handler';
});

const registry = async (): Promise<Application[]> => (await when.get('/registry')).body.applications;
const named = (name: string, all: Application[]) => all.find((application) => application.name === name);

async function givenInstance(id: string, service: string, expires: number): Promise<void> {
  const Item = { service, id, function: 'f', version: '1', started: START, lastSeen: START, expires };
  await dynamodb.send(new PutCommand({ TableName: process.env.REGISTRY_TABLE, Item }));
}

describe('given environments that serve', () => {
  it('who has answered a request is in the registry, and stays as long as it is renewed', async () => {
    // A write that a busy database does not take in time is tried again a minute later: so the clock goes on.
    let clock = START;
    const seen = await eventually(
      async () => {
        clock += MINUTE_MS;
        jest.spyOn(Date, 'now').mockReturnValue(clock);
        await when.get('/customers');
        return named('CUSTOMERS-SERVICE', await registry());
      },
      (application) => application?.status === 'live',
    ).finally(() => jest.restoreAllMocks());
    expect(seen?.instances).toHaveLength(1);
    expect(seen?.instances[0]).toMatchObject({
      version: process.env.VERSION,
      lastSeen: new Date(clock).toISOString(),
    });
  });

  it('those that were not renewed are gone, newer ones come first, and what nobody serves is idle', async () => {
    const soon = START / 1_000 + 3_600;
    await givenInstance('1', 'BILLING-SERVICE', soon);
    await givenInstance('2', 'BILLING-SERVICE', START / 1_000 - 1);
    await givenInstance('3', 'BILLING-SERVICE', soon);
    await givenInstance('4', 'INVENTORY-SERVICE', START / 1_000 - 1);
    const all = await registry();
    expect(named('BILLING-SERVICE', all)?.instances.map(({ id }) => id)).toEqual(['3', '1']);
    expect(named('INVENTORY-SERVICE', all)).toMatchObject({ status: 'idle', instances: [] });
  });

  it('every service of the contract is listed, in its order', async () => {
    expect((await registry()).map(({ name }) => name)).toEqual([
      'CUSTOMERS-SERVICE',
      'INVENTORY-SERVICE',
      'BILLING-SERVICE',
      'FACTURATION-SERVICE',
      'ANALYTICS-SERVICE',
      'AUDIT-SERVICE',
      'GATEWAY-SERVICE',
    ]);
  });
});

it('without its table, everything else is answered', async () => {
  const warn = jest.spyOn(log, 'warn').mockReturnValue();
  await dynamodb.send(new DeleteTableCommand({ TableName: process.env.REGISTRY_TABLE }));
  jest.spyOn(Date, 'now').mockReturnValue(START + 24 * 60 * MINUTE_MS);
  expect((await when.get('/customers')).status).toBe(200);
  expect(warn).toHaveBeenCalledTimes(1);
  jest.restoreAllMocks();
});

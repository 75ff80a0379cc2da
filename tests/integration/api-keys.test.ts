import { createHash, randomUUID } from 'node:crypto';
import { dynamodb, paginateScan, QueryCommand, UpdateCommand } from '@facturation/platform/dynamodb';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { invoke } from '../support/api-gateway.ts';
import { patchesOf, trailOf } from '../support/audit-trail.ts';
import { type Authorizer, openAuthorizer } from '../support/authorizer.ts';
import { ownTables } from '../support/own-tables.ts';

let authorizer: Authorizer;
beforeAll(async () => {
  await ownTables();
  authorizer = await openAuthorizer();
});
afterAll(() => authorizer.provider.close());

const WANTED = { name: 'Import of orders', scopes: ['customers:read', 'bills:write'] };

const makeKey = async () => (await when.post('/api-keys', WANTED)).body;
const pathOf = ({ id }: { id: string }) => `/api-keys/${id}`;

async function everyListed(): Promise<{ id: string }[]> {
  const listed: { id: string }[] = [];
  for (let target: string | undefined = '/api-keys?size=2'; target; ) {
    const { body }: when.Answer = await when.get(target);
    listed.push(...body._embedded.apiKeys);
    target = body._links.next?.href;
  }
  return listed;
}

/** Every row of a table, as one text. */
async function rowsOf(TableName: string | undefined): Promise<string> {
  const rows: unknown[] = [];
  for await (const { Items = [] } of paginateScan({ client: dynamodb }, { TableName })) rows.push(...Items);
  return JSON.stringify(rows);
}

describe('given a key that was made', () => {
  it('it opens what its scopes name, as its own principal', async () => {
    const { id, key } = await makeKey();
    expect(await authorizer.bearer(key)).toMatchObject({
      principalId: `key:${id}`,
      context: { scope: 'customers:read bills:write' },
    });
  });

  it('it is found at its location, and never shown again', async () => {
    const { status, headers, body } = await when.post('/api-keys', WANTED);
    const { key, ...known } = body;
    expect(status).toBe(201);
    expect(key).toMatch(new RegExp(`^fk_${known.id}_`));
    expect(known).toMatchObject({ ...WANTED, createdBy: 'test' });
    expect(await when.get(headers.location ?? '')).toMatchObject({ status: 200, body: known });
    expect((await when.get(headers.location ?? '')).body).toEqual(known);
  });

  it('its last use is shown', async () => {
    const made = await makeKey();
    await authorizer.bearer(made.key);
    const { lastUsedAt, createdAt } = (await when.get(pathOf(made))).body;
    expect(Date.parse(lastUsedAt)).toBeGreaterThanOrEqual(Date.parse(createdAt));
  });

  it('revoked, it opens nothing and is unknown', async () => {
    const made = await makeKey();
    const answer = await when.request('DELETE', pathOf(made));
    expect(answer).toMatchObject({ status: 200, body: { revoked: [{ id: made.id }] } });
    expect(JSON.stringify(answer.body)).not.toContain(made.key.slice(-43));
    await expect(authorizer.bearer(made.key)).rejects.toThrow(/^Unauthorized$/);
    then.isProblem(await when.get(pathOf(made)), 404, 'not-found');
    then.isProblem(await when.request('DELETE', pathOf(made)), 404, 'not-found');
  });
});

describe('given a key that made a key, which made another', () => {
  const SCOPES = { scopes: ['admin', 'customers:read'] };
  const makeBy = async (maker: { id: string } | undefined, wanted: object = SCOPES) => {
    const body = { ...WANTED, ...wanted };
    const principal = maker ? `key:${maker.id}` : 'user:abir';
    return (await when.request('POST', '/api-keys', { body, principal })).body;
  };

  it('revoked, it takes with it all that came of it, and nothing else', async () => {
    const first = await makeBy(undefined);
    const [second, other] = [await makeBy(first), await makeBy(undefined)];
    const third = await makeBy(second, { scopes: ['customers:read'] });
    const { body } = await when.request('DELETE', pathOf(first));
    expect(body.revoked.map(({ id }: { id: string }) => id)).toEqual([first.id, second.id, third.id]);
    for (const { key } of [first, second, third])
      await expect(authorizer.bearer(key)).rejects.toThrow(/^Unauthorized$/);
    expect((await authorizer.bearer(other.key)).principalId).toBe(`key:${other.id}`);
  });

  it('revoked half, it is revoked whole when it is asked for again', async () => {
    const first = await makeBy(undefined);
    const second = await makeBy(first);
    const third = await makeBy(second);
    await dynamodb.send(
      new UpdateCommand({
        TableName: process.env.API_KEYS_TABLE,
        Key: { id: second.id },
        UpdateExpression: 'set revokedAt = :now',
        ExpressionAttributeValues: { ':now': 1 },
      }),
    );
    await when.request('DELETE', pathOf(first));
    await expect(authorizer.bearer(third.key)).rejects.toThrow(/^Unauthorized$/);
    then.isProblem(await when.request('DELETE', pathOf(first)), 404, 'not-found');
  });

  it('revoked, it makes none, though API Gateway still lets it in for a while', async () => {
    const first = await makeBy(undefined);
    await when.request('DELETE', pathOf(first));
    const principal = `key:${first.id}`;
    const answer = await when.request('POST', '/api-keys', { body: { ...WANTED }, principal });
    then.isProblem(answer, 401, 'unauthorized');
  });
});

describe('given several keys', () => {
  it('all but those revoked are listed, without secrets', async () => {
    const [revoked, ...kept] = [await makeKey(), await makeKey(), await makeKey(), await makeKey()];
    await when.request('DELETE', pathOf(revoked));
    const listed = await everyListed();
    const ids = listed.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(kept.map(({ id }) => id)));
    expect(ids).not.toContain(revoked.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { key } of kept) expect(JSON.stringify(listed)).not.toContain(key.slice(-43));
  });
});

describe('given a key asked for twice under one Idempotency-Key', () => {
  it('one is made, shown once, and kept nowhere', async () => {
    const headers = { 'Idempotency-Key': randomUUID() };
    const ask = () => when.request('POST', '/api-keys', { body: WANTED, headers });
    const [first, second] = [await ask(), await ask()];
    const { key, ...known } = first.body;
    expect(second).toMatchObject({ status: 201, headers: { location: first.headers.location } });
    expect(second.body).toEqual(known);
    expect((await authorizer.bearer(key)).principalId).toBe(`key:${known.id}`);
    const remembered = await rowsOf(process.env.IDEMPOTENCY_TABLE);
    expect(remembered).toContain(known.id);
    expect(remembered).not.toContain(key.slice(-43));
  });
});

describe('given a request whose answer was lost, and whose key was revoked', () => {
  it('repeated, it brings the key to life no more', async () => {
    const { keys } = authorizer;
    const wanted = { ...WANTED, id: randomUUID(), createdAt: 1, createdBy: 'user:abir' };
    const lost = await keys.create(wanted);
    await keys.revoke(wanted.id);
    expect(await keys.create(wanted)).toBeUndefined();
    await expect(authorizer.known.identify(lost ?? '')).rejects.toThrow('was revoked');
  });
});

describe('given a key that is made, made anew under its id, and revoked', () => {
  it('each leaves a row that names the version before, and shows no secret', async () => {
    const { keys } = authorizer;
    const wanted = { ...WANTED, id: randomUUID(), createdAt: 1, createdBy: 'user:abir' };
    const texts = [await keys.create(wanted), await keys.create(wanted)];
    await when.request('DELETE', pathOf(wanted), { principal: 'user:zaid' });
    const trail = await trailOf(`api-keys/${wanted.id}`);
    expect(trail).toMatchObject([
      { act: 'create', principal: 'system:test' },
      { act: 'renew', before: trail[0]?.sort },
      { act: 'revoke', before: trail[1]?.sort, principal: 'user:zaid' },
    ]);
    expect(patchesOf(trail)).toEqual([
      { ...WANTED, createdAt: '1970-01-01T00:00:00.001Z', createdBy: 'user:abir' },
      {},
      { revokedAt: expect.any(String) },
    ]);
    const said = await rowsOf(process.env.AUDIT_TABLE);
    for (const text of texts) {
      const secret = `${text}`.slice(-43);
      expect(said).not.toContain(secret);
      for (const form of ['hex', 'base64'] as const)
        expect(said).not.toContain(createHash('sha256').update(secret).digest(form));
    }
    expect(said).not.toContain('hash');
  });

  it('of many revocations at once one leaves a row', async () => {
    const made = await makeKey();
    const answers = await Promise.all(Array.from({ length: 5 }, () => when.request('DELETE', pathOf(made))));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await trailOf(`api-keys/${made.id}`)).map(({ act }) => act)).toEqual(['create', 'revoke']);
  });
});

describe('given a key of a version that kept no versions', () => {
  it('revoked, its row names that version', async () => {
    const made = await makeKey();
    await dynamodb.send(
      new UpdateCommand({
        TableName: process.env.API_KEYS_TABLE,
        Key: { id: made.id },
        UpdateExpression: 'remove version',
      }),
    );
    expect((await when.request('DELETE', pathOf(made))).status).toBe(200);
    const { Items } = await dynamodb.send(
      new QueryCommand({
        TableName: process.env.AUDIT_TABLE,
        KeyConditionExpression: 'id = :id',
        ExpressionAttributeValues: { ':id': `api-keys/${made.id}` },
      }),
    );
    expect(Items).toContainEqual(expect.objectContaining({ act: 'revoke', before: '0' }));
  });
});

describe('given somebody who may not do everything', () => {
  it('they make no key that may do more than they', async () => {
    const body = JSON.stringify(WANTED);
    const headers = { 'content-type': 'application/json' };
    const mayRead = { principalId: 'user:abir', scope: 'admin customers:read' };
    const refused = await invoke({ method: 'POST', target: '/api-keys', headers, body, authorizer: mayRead });
    expect(refused.statusCode).toBe(403);
    expect(refused.headers?.['www-authenticate']).toContain('scope="bills:write"');
  });
});

it.each([
  ['a scope of no such form', { scopes: ['customers:delete'] }, '#/scopes/0'],
  ['no scope', { scopes: [] }, '#/scopes'],
  ['a blank name', { name: ' ' }, '#/name'],
  ['a field nobody knows', { key: 'mine' }, '#/key'],
])('refuses a key with %s', async (_, over, pointer) => {
  const answer = await when.post('/api-keys', { ...WANTED, ...over });
  then.isProblem(answer, 422, 'invalid-content');
  expect(answer.body.errors).toEqual([expect.objectContaining({ pointer })]);
});

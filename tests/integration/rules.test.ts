import { systemActor } from '@facturation/platform/audit';
import { DeleteCommand, dynamodb, PutCommand } from '@facturation/platform/dynamodb';
import type { Rule } from '../../functions/analytics/rules/rule.ts';
import { RuleStore } from '../../functions/analytics/store/rule-store.ts';
import { RULES_KEY } from '../../functions/analytics/store/window-rows.ts';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { patchesOf, trailOf } from '../support/audit-trail.ts';
import { ownTables } from '../support/own-tables.ts';

beforeAll(ownTables);

const RULE = { scope: 'customer', key: 'Abir', size: '5s', measure: 'sum', threshold: 1_000.5 };

const aRule = async (over: object = {}) => (await when.post('/analytics/rules', { ...RULE, ...over })).body;
const allRules = async () => {
  const rules: { id: string }[] = [];
  let target: string | undefined = '/analytics/rules?size=4';
  while (target) {
    const { body }: when.Answer = await when.get(target);
    rules.push(...body._embedded.rules);
    target = body._links.next?.href;
  }
  return rules;
};

const inTable = () => ({ TableName: process.env.WINDOWS_TABLE ?? '' });

afterEach(() => dynamodb.send(new DeleteCommand({ ...inTable(), Key: RULES_KEY })));

describe('POST /analytics/rules', () => {
  test('makes a rule that is found at its location', async () => {
    const { status, headers, body } = await when.post('/analytics/rules', RULE);
    expect(status).toBe(201);
    expect(body).toEqual({ ...RULE, id: expect.any(String), createdAt: expect.any(String) });
    const found = await when.get(headers.location ?? '');
    expect(found).toMatchObject({ status: 200, body });
  });

  test('takes a rule on each customer, and one on the total', async () => {
    const each = await aRule({ key: undefined, measure: 'count', threshold: 3 });
    const total = await aRule({ key: undefined, scope: 'total', size: '1d' });
    expect(await allRules()).toEqual([each, total]);
    expect([each.key, total.key]).toEqual([undefined, undefined]);
  });

  test.each([
    ['a total with a key', { scope: 'total' }, '#/key'],
    ['a threshold of 0', { threshold: 0 }, '#/threshold'],
    ['a third decimal', { threshold: 1.001 }, '#/threshold'],
    ['half a facture', { measure: 'count', threshold: 1.5 }, '#/threshold'],
    ['another size', { size: '10s' }, '#/size'],
    ['another measure', { measure: 'max' }, '#/measure'],
    ['an empty key', { key: '' }, '#/key'],
    ['a key that is not Unicode', { key: '\ud800' }, '#/key'],
    ['a key of 257 bytes', { key: `${'é'.repeat(128)}e` }, '#/key'],
    ['a field nobody knows', { other: 1 }, '#/other'],
  ])('refuses %s', async (_, over, pointer) => {
    const answer = await when.post('/analytics/rules', { ...RULE, ...over });
    then.isProblem(answer, 422, 'invalid-content');
    expect(answer.body.errors).toEqual([expect.objectContaining({ pointer })]);
  });

  test('given many at once, none is lost', async () => {
    const made = await Promise.all(Array.from({ length: 30 }, () => aRule()));
    const ids = made.map(({ id }) => id).sort();
    expect((await allRules()).map(({ id }) => id).sort()).toEqual(ids);
  });

  test('refuses the 101st, naming the limit', async () => {
    const rules = Array.from({ length: 100 }, (_, n) => ({ id: `r${n}`, measure: 'count' }));
    await dynamodb.send(new PutCommand({ ...inTable(), Item: { ...RULES_KEY, version: 1, rules } }));
    const answer = await when.post('/analytics/rules', RULE);
    then.isProblem(answer, 409, 'limit-reached');
    expect(answer.body.detail).toContain('100');
  });
});

describe('DELETE /analytics/rules/{id}', () => {
  test('makes a rule unknown', async () => {
    const { id } = await aRule();
    expect((await when.request('DELETE', `/analytics/rules/${id}`)).status).toBe(204);
    then.isProblem(await when.get(`/analytics/rules/${id}`), 404, 'not-found');
    then.isProblem(await when.request('DELETE', `/analytics/rules/${id}`), 404, 'not-found');
  });

  test('leaves a trail of both: who, when, and the rule as it was', async () => {
    const { id, ...rule } = (
      await when.request('POST', '/analytics/rules', { body: RULE, principal: 'user:abir' })
    ).body;
    await when.request('DELETE', `/analytics/rules/${id}`, { principal: 'key:k1' });
    const trail = await trailOf(`analytics/rules/${id}`);
    expect(trail).toMatchObject([
      { sort: '1', act: 'create', principal: 'user:abir', time: rule.createdAt },
      { sort: '2', act: 'delete', principal: 'key:k1', before: '1' },
    ]);
    expect(patchesOf(trail)).toEqual([rule, null]);
  });

  test('of many at once leaves one row, and a late repeat of its making brings it back no more', async () => {
    const { id } = await aRule();
    await Promise.all(Array.from({ length: 5 }, () => when.request('DELETE', `/analytics/rules/${id}`)));
    const { madeRow } = await import('../../functions/analytics/rules-api/rule-audit.ts');
    const store = new RuleStore(inTable().TableName);
    const rule = { ...RULE, id, threshold: 1, createdAt: 1 } as Rule;
    await store.add(rule, [madeRow(rule, systemActor('test'))]);
    expect(await allRules()).toEqual([]);
    expect(await trailOf(`analytics/rules/${id}`)).toHaveLength(2);
  });
});

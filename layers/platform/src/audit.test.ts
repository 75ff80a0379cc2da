import { auditAttributes, auditKeptS, auditKeyOf, versionOfSort } from './audit.ts';

const WHO = { principal: 'user:abir', correlationId: 'c', time: '2026-11-30T08:00:00.000Z' };
const FINAL = '01980a3c-5f00-7000-8000-000000000000';

describe('the key of a row', () => {
  it.each([
    ['numbers', ['0', '1', '2', '9', '10', '11', '99', '100', '12345']],
    ['revisions', ['0', '1', '9', '10', '99', '100', '1000'].map((revision) => `${FINAL}.${revision}`)],
    ['a draft and what became of it', ['01980a3c-5e00-7000-8000-000000000000', `${FINAL}.0`, `${FINAL}.12`]],
  ])('sorts versions as they follow each other: %s', (_, versions) => {
    const sorts = versions.map((version) => auditKeyOf('bills/7', version).sort);
    expect(sorts).toEqual(sorts.toSorted());
    expect(new Set(sorts).size).toBe(versions.length);
    expect(sorts.map(versionOfSort)).toEqual(versions);
  });

  it.each(['0', '7', FINAL, `${FINAL}.3`])('is the version itself where it always was: %s', (version) => {
    expect(auditKeyOf('bills/7', version)).toEqual({ id: 'bills/7', sort: version });
  });
});

describe('what a row holds', () => {
  it('is kept for ten years of what books are made of, and for three of the rest', () => {
    const years = (resource: string): number => auditKeptS(resource) / (365.25 * 24 * 3_600);
    expect(['bills/7', 'series/FA', 'seller'].map(years)).toEqual([10, 10, 10]);
    expect(['customers/7', 'products/7', 'api-keys/7', 'analytics/rules/7'].map(years)).toEqual([3, 3, 3, 3]);
  });

  it('goes by the time of the deed, in seconds', () => {
    const { expiresAt } = auditAttributes('customers/7', '1', { act: 'create', ...WHO });
    expect(new Date(expiresAt * 1_000).toISOString()).toBe('2029-11-30T02:00:00.000Z');
  });

  it('has a place by time that no other row has', () => {
    const places = [
      auditAttributes('customers/7', '1', { act: 'create', ...WHO }),
      auditAttributes('customers/7', '2', { act: 'change', before: '1', ...WHO }),
      auditAttributes('customers/8', '1', { act: 'create', ...WHO }),
    ].map(({ at }) => at);
    expect(new Set(places).size).toBe(3);
    for (const place of places) expect(place.startsWith(`${WHO.time}#customers/`)).toBe(true);
  });

  it('spreads over every partition of the index', () => {
    const shards = Array.from({ length: 100 }, (_, id) =>
      auditAttributes(`bills/${id}`, '1', { act: 'create', ...WHO }),
    );
    expect(new Set(shards.map(({ shard }) => shard)).size).toBe(4);
  });
});

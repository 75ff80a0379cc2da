import type { Schemas } from '@facturation/api-client';
import { RefusedError } from '../../../api/refused-error.ts';
import { oldestFirst, partsOf, tagOfSeen } from './parts.ts';

describe('many bills', () => {
  test('are numbered in the order in which they were made', () => {
    const bills = ['2026-11-30T12:00:00.000Z', '2026-11-29T12:00:00.000Z', '2026-11-30T09:00:00.000Z'].map(
      (billingDate, index) => ({ id: `${index}`, billingDate }),
    );
    expect(oldestFirst(bills).map(({ id }) => id)).toEqual(['1', '2', '0']);
  });

  test.each([
    [0, []],
    [2, [[0, 1]]],
    [3, [[0, 1], [2]]],
  ])('%d go in parts, none of them empty', (count, parts) => {
    expect(partsOf([...Array(count).keys()], 2)).toEqual(parts);
  });
});

describe('a draft that is chosen in a list', () => {
  const draft = (price: number) =>
    ({ id: '7', customerID: '1', productItems: [{ name: 'Lampe', quantity: 1, price }] }) as Schemas['Bill'];
  const etag = '"v2"';

  it('is made final in the version that is shown', async () => {
    const now = { productItems: draft(100).productItems, customerID: '1', id: '7' } as Schemas['Bill'];
    expect(await tagOfSeen(draft(100), async () => ({ value: now, etag }))).toBe(etag);
  });

  it('is not made final once another has changed what it says', async () => {
    expect(await tagOfSeen(draft(100), async () => ({ value: draft(9_000), etag }))).toBeUndefined();
  });

  const refusing = (status: number) => () =>
    Promise.reject(new RefusedError({ url: '/bills/7', status, headers: new Headers() }));

  it('is not made final once another has deleted it', async () => {
    expect(await tagOfSeen(draft(100), refusing(404))).toBeUndefined();
  });

  it('is not judged while it cannot be read', async () => {
    await expect(tagOfSeen(draft(100), refusing(503))).rejects.toThrow(RefusedError);
  });
});

import { amountOf, byWhom, type Event, eventsOf, idsAmong, placeOf } from './events.ts';
import type { Change } from './recent-changes.ts';
import { TODAY_TEXTS } from './texts.ts';

const t = TODAY_TEXTS.fr;

const changeOf = (resource: string, act: string): Change => ({
  resource,
  act,
  version: `${resource} ${act}`,
  principal: 'user:abir',
  correlationId: '1',
  time: '2026-11-30T09:00:00.000Z',
});
const eventOf = (resource: string, act = 'change'): Event => changeOf(resource, act);

describe('events', () => {
  it('are the last change of each resource', () => {
    const changes = [
      changeOf('bills/1', 'finalize'),
      changeOf('bills/1', 'create'),
      changeOf('seller', 'put'),
    ];
    expect(eventsOf(changes).map(({ resource, act }) => [resource, act])).toEqual([
      ['bills/1', 'finalize'],
      ['seller', 'put'],
    ]);
  });

  it('are eight at most', () => {
    const changes = Array.from({ length: 20 }, (_, index) => changeOf(`customers/${index}`, 'create'));
    expect(eventsOf(changes)).toHaveLength(8);
  });

  it.each([
    ['bills/7', '/bills/7'],
    ['customers/7', '/customers/7'],
    ['products/7', '/products/7'],
    ['seller', '/settings/seller'],
    ['series/FA', '/settings/series'],
    ['api-keys/7', '/settings/keys'],
    ['analytics/rules/7', '/stream/alerts'],
    ['something/else', undefined],
  ])('of %s lead to %s', (resource, place) => {
    expect(placeOf(eventOf(resource))).toBe(place);
  });

  it('of what is deleted or revoked lead nowhere', () => {
    expect([placeOf(eventOf('bills/7', 'delete')), placeOf(eventOf('api-keys/7', 'revoke'))]).toEqual([
      undefined,
      undefined,
    ]);
  });
});

test('nothing is asked of what is deleted', () => {
  const events = [eventOf('customers/1'), eventOf('customers/2', 'delete'), eventOf('bills/3')];
  expect(idsAmong(events, 'customers')).toEqual(['1']);
});

test('the amount is what was paid, or the total of the bill that was written', () => {
  const bill = { totals: { gross: 237_037.03 } } as Parameters<typeof amountOf>[1];
  const of = (act: string, details?: Change['details']) =>
    amountOf({ ...eventOf('bills/7', act), details }, bill);
  expect([of('finalize', { number: 'FA-7' }), of('create'), of('change')]).toEqual([
    237_037.03, 237_037.03, 237_037.03,
  ]);
  expect([of('pay', { payment: { amount: 100_000 } }), of('refund', { payment: { amount: 250 } })]).toEqual([
    1_000, 2.5,
  ]);
  expect([of('reverse', { payment: '01a' }), of('credit')]).toEqual([undefined, undefined]);
});

test('who did it is named, but not on a machine where everybody is one', () => {
  const by = (principal: string) => byWhom({ ...eventOf('seller'), principal }, t);
  expect([by('local'), by('system:demo'), by('user:abir')]).toEqual([undefined, t.bySystem, t.by('abir')]);
});

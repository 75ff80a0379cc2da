import { jest } from '@jest/globals';
import { log } from './observability.ts';
import { Registration, serviceOf } from './registration.ts';
import type { Write } from './registry-row.ts';

const MINUTE_MS = 60_000;
const START = Date.parse('2026-03-01T09:30:00Z');
const instance = { service: 'CUSTOMERS-SERVICE', id: '1', function: 'f', version: '1', started: START };

/** Renews at each of these times, and says what was written: when, and for how many minutes. */
async function renewedAt(times: readonly number[], answer: Write = async () => undefined) {
  const written: [time: number, minutes: number][] = [];
  const registration = new Registration(instance, (one, lastSeen, expires) => {
    written.push([lastSeen - START, (expires - lastSeen) / MINUTE_MS]);
    return answer(one, lastSeen, expires);
  });
  for (const time of times) {
    jest.spyOn(Date, 'now').mockReturnValue(START + time);
    await registration.renew();
  }
  return written;
}

afterEach(() => {
  jest.restoreAllMocks();
});

describe('given an instance that serves', () => {
  test('its first event registers it, later ones renew it once a minute', async () => {
    expect(await renewedAt([0, 1, MINUTE_MS - 1, MINUTE_MS, MINUTE_MS + 1])).toEqual([
      [0, 3],
      [MINUTE_MS, 3],
    ]);
  });

  test('one renewal that fails is left out', async () => {
    jest.spyOn(log, 'warn').mockReturnValue();
    let writes = 0;
    const answer: Write = () => (++writes === 2 ? Promise.reject(new Error('away')) : Promise.resolve());
    expect(await renewedAt([0, MINUTE_MS, MINUTE_MS + 5_000, 2 * MINUTE_MS], answer)).toHaveLength(3);
  });

  test('a registry that does not answer does not fail it; the first write is tried again after five seconds', async () => {
    const warn = jest.spyOn(log, 'warn').mockReturnValue();
    const refuse: Write = () => Promise.reject(new Error('away'));
    expect(await renewedAt([0, 1, 4_999, 5_000], refuse)).toHaveLength(2);
    expect(warn).toHaveBeenCalledTimes(2);
  });
});

test.each([
  ['functions/customers/list-customers.handler', 'CUSTOMERS-SERVICE'],
  ['functions/analytics/rules-api/check-rules.handler', 'ANALYTICS-SERVICE'],
  ['index.handler', undefined],
])('the service of %s is %s', (handler, service) => {
  expect(serviceOf(handler)).toBe(service);
});

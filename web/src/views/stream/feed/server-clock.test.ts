import { ServerClock } from './server-clock.ts';

const NOON = Date.parse('2026-11-22T12:00:00Z');
const header = (millis: number) => new Date(millis).toUTCString();

describe('the clock of the server', () => {
  it('is the own clock while nothing is known', () => {
    const clock = new ServerClock();
    clock.learn(null, NOON);
    clock.learn('yesterday', NOON);
    expect(clock.at(NOON)).toBe(NOON);
  });

  it('is the own clock when the header is only cut to the second', () => {
    const clock = new ServerClock();
    clock.learn(header(NOON), NOON + 900);
    expect(clock.at(NOON)).toBe(NOON);
  });

  it.each([-180_000, 180_000])('follows a server that is %d ms ahead', (ahead) => {
    const clock = new ServerClock();
    for (const after of [900, 100, 500]) clock.learn(header(NOON + ahead), NOON + after);
    expect(Math.abs(clock.at(NOON) - (NOON + ahead))).toBeLessThanOrEqual(100);
  });
});

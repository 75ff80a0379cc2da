import { jest } from '@jest/globals';
import { RefusedError } from '../../../api/refused-error.ts';
import { poll } from './poll.ts';

/** A page someone may look away from. */
class Page extends EventTarget {
  hidden = false;
  show(shown: boolean) {
    this.hidden = !shown;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const passing = (ms: number) => jest.advanceTimersByTimeAsync(ms);

describe('polling', () => {
  let rounds: number;
  let fails: boolean;
  let error: Error;
  let tookMs: number;
  let failures: number[];
  let page: Page;
  let stop: () => void;

  beforeEach(() => {
    jest.useFakeTimers();
    jest.spyOn(Math, 'random').mockReturnValue(0.5);
    [rounds, fails, failures, page] = [0, false, [], new Page()];
    [error, tookMs] = [new Error('no answer'), 0];
    const round = async () => {
      rounds += 1;
      if (tookMs > 0) await pause(tookMs);
      if (fails) throw error;
      return 1_000;
    };
    stop = poll({ round, onFailure: (count) => failures.push(count), retry: 1_000 }, page);
  });
  afterEach(() => {
    stop();
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('begins at once and goes on as often as the answer asks', async () => {
    await passing(3_500);
    expect(rounds).toBe(4);
  });

  it('waits longer after each failure in a row and counts them', async () => {
    fails = true;
    await passing(60_000);
    expect(rounds).toBeLessThan(14);
    expect(failures.slice(0, 3)).toEqual([1, 2, 3]);
  });

  it('asks a server that is slow to answer less often', async () => {
    tookMs = 4_000;
    await passing(1_000 + 2 * (4_000 + 20_000) - 1);
    expect(rounds).toBe(3);
  });

  it('does not go on together with pages that were opened at the same time', async () => {
    await passing(999);
    expect(rounds).toBe(1);
    jest.mocked(Math.random).mockReturnValue(0);
    await passing(1);
    await passing(900);
    expect(rounds).toBe(3);
  });

  it('leaves a server alone for as long as it asks', async () => {
    const headers = new Headers({ 'retry-after': '30' });
    error = new RefusedError({ url: 'http://api.test/', status: 503, headers });
    fails = true;
    await passing(1_000 + 29_999);
    expect(rounds).toBe(2);
    await passing(6_001);
    expect(rounds).toBe(3);
  });

  it('returns to its pace after a success', async () => {
    fails = true;
    await passing(2_000);
    fails = false;
    await passing(12_000);
    const before = rounds;
    await passing(5_000);
    expect(rounds - before).toBe(5);
  });

  it('rests while the page is hidden and runs at once when it is shown', async () => {
    await passing(0);
    page.show(false);
    await passing(60_000);
    expect(rounds).toBe(1);
    page.show(true);
    await passing(0);
    expect(rounds).toBe(2);
  });

  it('does nothing after it was stopped', async () => {
    await passing(0);
    stop();
    page.show(true);
    await passing(60_000);
    expect(rounds).toBe(1);
  });
});

import { jest } from '@jest/globals';
import { poll } from './poll.ts';

/** A page someone may look away from. */
class Page extends EventTarget {
  hidden = false;
  show(shown: boolean) {
    this.hidden = !shown;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

const passing = (ms: number) => jest.advanceTimersByTimeAsync(ms);

describe('polling', () => {
  let rounds: number;
  let fails: boolean;
  let failures: number[];
  let page: Page;
  let stop: () => void;

  beforeEach(() => {
    jest.useFakeTimers();
    [rounds, fails, failures, page] = [0, false, [], new Page()];
    const round = async () => {
      rounds += 1;
      if (fails) throw new Error('no answer');
      return 1_000;
    };
    stop = poll({ round, onFailure: (count) => failures.push(count), retry: 1_000 }, page);
  });
  afterEach(() => {
    stop();
    jest.useRealTimers();
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

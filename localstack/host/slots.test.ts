import { NoSlotError, Slots } from './slots.ts';

/** Work that lasts until somebody ends it. */
function work() {
  const { promise, resolve } = Promise.withResolvers<void>();
  const state = { begun: false, end: resolve };
  const run = () => {
    state.begun = true;
    return promise;
  };
  return Object.assign(state, { run });
}

const soon = () => new Promise((resolve) => setImmediate(resolve));

describe('slots', () => {
  const SLOTS = { count: 2, waitMs: 60_000 };

  /** Several pieces of work that want a slot at once, after a first one was done. */
  async function inLine(count: number, options = SLOTS) {
    const slots = new Slots(options);
    await slots.run(async () => undefined);
    const all = Array.from({ length: count }, work);
    const done = all.map(({ run }) => slots.run(run));
    // On a busy machine a refusal may come before a test looks at it.
    for (const promise of done) promise.catch(() => undefined);
    await soon();
    return { all, done, begun: () => all.map(({ begun }) => begun) };
  }

  it('let so many begin as there are, and the next when one has ended, in the order they came', async () => {
    const { all, done, begun } = await inLine(4);
    expect(begun()).toEqual([true, true, false, false]);
    all[1]?.end();
    await soon();
    expect(begun()).toEqual([true, true, true, false]);
    for (const { end } of all) end();
    await Promise.all(done);
  });

  it('let one begin alone until the first has ended', async () => {
    const slots = new Slots(SLOTS);
    const all = [work(), work(), work()];
    const done = all.map(({ run }) => slots.run(run));
    await soon();
    expect(all.map(({ begun }) => begun)).toEqual([true, false, false]);
    all[0]?.end();
    await soon();
    expect(all.map(({ begun }) => begun)).toEqual([true, true, true]);
    for (const { end } of all) end();
    await Promise.all(done);
  });

  it('are free again after work that failed', async () => {
    const slots = new Slots({ ...SLOTS, count: 1 });
    await expect(slots.run(() => Promise.reject(new Error('no table')))).rejects.toThrow('no table');
    await expect(slots.run(async () => 'done')).resolves.toBe('done');
  });

  it('refuse who waited too long, and forget them', async () => {
    const { all, done, begun } = await inLine(3, { count: 1, waitMs: 1 });
    await expect(done[1]).rejects.toThrow(NoSlotError);
    await expect(done[2]).rejects.toThrow(NoSlotError);
    all[0]?.end();
    await done[0];
    expect(begun()).toEqual([true, false, false]);
  });
});

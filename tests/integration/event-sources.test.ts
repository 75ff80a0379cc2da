import { eventually } from '../support/eventually.ts';
import { type Batching, type Holder, type Receive, SOURCES } from '../support/sources.ts';
import { closeProducer } from '../support/topic.ts';

const MAX_EVENT_BYTES = 6 * 1024 * 1024;
const DELIVERY_MS = 60_000;

const started: { stop(): Promise<void> }[] = [];
const stopAll = () => Promise.all(started.splice(0).map((one) => one.stop()));
afterEach(stopAll);
afterAll(closeProducer);

async function givenSource(holder: Holder, batching: Batching, receive: Receive): Promise<void> {
  const source = await holder.source(batching, receive);
  started.push(source);
  await source.start();
}

const values = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `${from + index}`);

const until = (look: () => number, count: number) => eventually(look, (seen) => seen >= count, DELIVERY_MS);

describe.each(SOURCES)('given %s with a function', (_, givenHolder) => {
  let holder: Holder;
  beforeEach(async () => {
    holder = await givenHolder();
  });

  it('the function receives in order what was there before and what comes later', async () => {
    const seen: string[] = [];
    await holder.put(values(5));
    await givenSource(holder, {}, (batch) => void seen.push(...batch));
    await holder.put(values(5, 5));
    await until(() => seen.length, 10);
    expect(seen).toEqual(values(10));
  }, 90_000);

  it('with a batch size of 4, ten records come as 4, 4 and 2', async () => {
    const sizes: number[] = [];
    await holder.put(values(10));
    await givenSource(holder, { batchSize: 4 }, (batch) => void sizes.push(batch.length));
    await until(() => sizes.reduce((sum, size) => sum + size, 0), 10);
    expect(sizes).toEqual([4, 4, 2]);
  }, 90_000);

  it('with a batching window, records that come one by one are delivered together', async () => {
    const batches: string[][] = [];
    await givenSource(holder, { window: 10 }, (batch) => void batches.push(batch));
    for (const value of values(5)) await holder.put([value]);
    await until(() => batches.flat().length, 5);
    expect(batches.length).toBeLessThanOrEqual(2);
    expect(batches.flat()).toEqual(values(5));
  }, 90_000);

  it('when it fails, the same records come again before any other', async () => {
    const seen: string[] = [];
    await holder.put(values(6));
    await givenSource(holder, { batchSize: 3 }, (batch) => {
      seen.push(batch.join());
      if (seen.length <= 2) throw new Error('not now');
    });
    await until(() => seen.length, 4);
    expect(seen).toEqual(['0,1,2', '0,1,2', '0,1,2', '3,4,5']);
  }, 90_000);

  it('what never succeeded is delivered again after a restart', async () => {
    let failures = 0;
    await holder.put(values(2));
    await givenSource(holder, {}, () => {
      failures++;
      throw new Error('never');
    });
    await until(() => failures, 1);
    await stopAll();
    const seen: string[] = [];
    await givenSource(holder, {}, (batch) => void seen.push(...batch));
    await until(() => seen.length, 2);
    expect(seen).toEqual(values(2));
  }, 90_000);

  it('after a restart it goes on where it was', async () => {
    const seen: string[] = [];
    await holder.put(values(3));
    await givenSource(holder, {}, (batch) => void seen.push(...batch));
    await until(() => seen.length, 3);
    await stopAll();
    await holder.put(values(3, 3));
    await givenSource(holder, {}, (batch) => void seen.push(...batch));
    await until(() => seen.length, 6);
    expect(seen).toEqual(values(6));
  }, 90_000);

  it('one batch is in flight at a time', async () => {
    let [running, most, done] = [0, 0, 0];
    await holder.put(values(20));
    await givenSource(holder, { batchSize: 5 }, async (batch) => {
      most = Math.max(most, ++running);
      await new Promise(setImmediate);
      running--;
      done += batch.length;
    });
    await until(() => done, 20);
    expect(most).toBe(1);
  }, 90_000);

  it('records of 200 KB are cut into events below 6 MB, and none is lost', async () => {
    const sizes: number[] = [];
    const seen: string[] = [];
    await holder.put(values(40).map((value) => `${value} ${'x'.repeat(200_000)}`));
    await givenSource(holder, { batchSize: 1_000, window: 10 }, (batch, payload) => {
      sizes.push(Buffer.byteLength(payload));
      seen.push(...batch.map((value) => value.split(' ')[0] ?? ''));
    });
    await until(() => seen.length, 40);
    expect(seen).toEqual(values(40));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(MAX_EVENT_BYTES);
    expect(Math.max(...sizes)).toBeGreaterThan(5 * 1024 * 1024);
  }, 120_000);
});

import { eventually } from '../../../tests/support/eventually.ts';
import { type ScriptedShard, ScriptedStream } from '../../../tests/support/scripted-stream.ts';
import { streamMappingOf } from '../../../tests/support/stream-delivery.ts';
import { EventSourceMapping } from './event-source-mapping.ts';

const started: EventSourceMapping[] = [];
const stopAll = () => Promise.all(started.splice(0).map((one) => one.stop()));
afterEach(stopAll);

const failures = { message: '' };
beforeEach(() => {
  failures.message = '';
});

/** Starts the source of a scripted stream. @returns the sequence numbers that come to the function */
async function givenSource(stream: ScriptedStream, fails: (batch: string[]) => boolean = () => false) {
  const seen: string[] = [];
  const source = new EventSourceMapping({
    mapping: streamMappingOf('rows', { batchSize: 2 }),
    streams: stream,
    streamArn: 'arn',
    checkpoints: stream.checkpoints,
    onError: (message) => {
      failures.message = message;
    },
    invoke: async (_, payload) => {
      const { Records } = JSON.parse(payload) as { Records: { dynamodb: { SequenceNumber: string } }[] };
      const batch = Records.map(({ dynamodb }) => dynamodb.SequenceNumber);
      if (fails(batch)) throw new Error('not now');
      seen.push(...batch);
    },
  });
  started.push(source);
  await source.start();
  return seen;
}

const untilSeen = (seen: string[], count: number) =>
  eventually(
    () => seen.length,
    (length) => length >= count,
  );

const split: Record<string, ScriptedShard> = {
  child: { parent: 'parent', records: ['4', '5'] },
  sibling: { parent: 'parent', records: ['6'] },
  parent: { parent: 'trimmed', records: ['1', '2', '3'], isClosed: true },
};

it('a shard that was split is delivered to its end before its children, although it fails at first', async () => {
  let attempts = 0;
  const seen = await givenSource(new ScriptedStream(split), (batch) => batch.includes('1') && attempts++ < 2);
  await untilSeen(seen, 6);
  expect(seen.slice(0, 3)).toEqual(['1', '2', '3']);
  expect(seen.slice(3).toSorted()).toEqual(['4', '5', '6']);
});

it('a shard that follows another while it is read is found at once', async () => {
  const stream = new ScriptedStream({ parent: { records: ['1'] } });
  const seen = await givenSource(stream);
  await untilSeen(seen, 1);
  stream.shard('parent').records.push('2');
  stream.add('child', { parent: 'parent', records: ['3'] });
  stream.shard('parent').isClosed = true;
  const since = performance.now();
  await untilSeen(seen, 3);
  expect(seen).toEqual(['1', '2', '3']);
  expect(performance.now() - since).toBeLessThan(4_500);
});

it('after a restart, a shard that was delivered to its end does not come again', async () => {
  const stream = new ScriptedStream(split);
  const before = await givenSource(stream);
  await untilSeen(before, 6);
  await stopAll();
  stream.shard('child').records.push('7');
  const after = await givenSource(stream);
  await untilSeen(after, 1);
  expect(after).toEqual(['7']);
});

it('when the place to go on from was trimmed, it goes on with the oldest record that is left and says so', async () => {
  const stream = new ScriptedStream({ only: { records: ['1', '2', '3', '4', '5'], isTrimmedTo: 3 } });
  await stream.checkpoints.write('only', { sequence: '1' });
  const seen = await givenSource(stream);
  await untilSeen(seen, 2);
  expect(seen).toEqual(['4', '5']);
  expect(failures.message).toContain('those before it are lost');
});

it('when a shard that was empty is said to be trimmed, nothing was lost, and nothing is said', async () => {
  const stream = new ScriptedStream({ only: { records: [] } });
  stream.refusal = 'TrimmedDataAccessException';
  const seen = await givenSource(stream);
  stream.shard('only').records.push('1');
  await untilSeen(seen, 1);
  expect(failures.message).not.toContain('lost');
});

it('when an iterator has expired, the next record is the one behind the last that was read', async () => {
  const stream = new ScriptedStream({ only: { records: ['1', '2'] } });
  const seen = await givenSource(stream);
  await untilSeen(seen, 2);
  stream.refusal = 'ExpiredIteratorException';
  stream.shard('only').records.push('3');
  await untilSeen(seen, 3);
  expect(seen).toEqual(['1', '2', '3']);
});

it('when a shard vanishes while it is read, its child follows', async () => {
  const stream = new ScriptedStream({
    parent: { records: ['1'] },
    child: { parent: 'parent', records: ['2'] },
  });
  const seen = await givenSource(stream);
  await untilSeen(seen, 1);
  stream.refusal = 'ResourceNotFoundException';
  await untilSeen(seen, 2);
  expect(seen).toEqual(['1', '2']);
});

it('the checkpoint of a shard that the stream no longer has is forgotten', async () => {
  const stream = new ScriptedStream({ only: { records: [] } });
  await stream.checkpoints.write('gone', { sequence: '1', ended: true });
  await givenSource(stream);
  expect([...(await stream.checkpoints.read()).keys()]).not.toContain('gone');
});

import fetchRequests from 'kafkajs/src/protocol/requests/fetch/index.js';
import './client.ts';

const request = {
  topics: [{ topic: 'T', partitions: [{ partition: 0, fetchOffset: '7', maxBytes: 1_000 }] }],
};

/** The answer of a broker to a fetch of one partition, without records. */
function answer(errorCode: number): Buffer {
  const bytes = Buffer.alloc(63);
  bytes.writeInt32BE(1, 10);
  bytes.write('\0\x01T', 14);
  bytes.writeInt32BE(1, 17);
  bytes.writeInt16BE(errorCode, 25);
  bytes.writeBigInt64BE(9n, 27);
  return bytes;
}

describe('the decoder of kafkajs is replaced', () => {
  const { request: made, response } = fetchRequests.protocol({ version: 11 })(request);

  test('for the newest version that it speaks', () => {
    expect(made.apiVersion).toBe(11);
    expect(Math.max(...fetchRequests.versions.map(Number))).toBe(11);
  });

  test('by one that gives what the client works on', async () => {
    const decoded = await response.decode(answer(0));
    expect(await response.parse(decoded)).toMatchObject({
      responses: [{ topicName: 'T', partitions: [{ partition: 0, highWatermark: '9', messages: [] }] }],
    });
  });

  test('a partition that the broker finds damaged stops no other', async () => {
    await expect(response.decode(answer(2)).then(response.parse)).resolves.toBeDefined();
  });

  test('an error that the client knows how to get over is left to it', async () => {
    await expect(response.decode(answer(1)).then(response.parse)).rejects.toThrow('not within the range');
  });
});

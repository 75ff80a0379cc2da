import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { getObject, ObjectStoreError, putObjectOnce } from '@facturation/platform/object-store';
import { freePorts } from '../../localstack/supervisor/ports.ts';
import { objectVersions } from '../../operations/object-versions.ts';
import { s3Client } from '../../operations/s3-client.ts';

/** One that this machine can reach, with a bucket that keeps versions. */
export interface ObjectStore {
  endpoint: string;
  bucket: string;
}

const MB = 1 << 20;
const BODIES = {
  nothing: new Uint8Array(),
  'every byte there is': Uint8Array.from({ length: 256 }, (_, at) => at),
  'a text that is no UTF-8': Uint8Array.of(0xc3, 0x28, 0x0d, 0x0a, 0x00),
  'a megabyte': new Uint8Array(randomBytes(MB)),
};
const NAMES = ['été & hiver.pdf', 'a+b=c%2Fd.xml', "l'été (1)!*.pdf", '日本/€.txt'];

/** What the object store of the platform promises, whichever server answers. Objects of its own remain in the bucket. */
export function itStoresObjects(given: () => ObjectStore): void {
  beforeEach(() => {
    process.env.AWS_ENDPOINT_URL_S3 = given().endpoint;
  });

  const key = (name = 'factur-x.pdf') => `bills/${randomUUID()}/${name}`;
  const object = (bytes: Uint8Array = new TextEncoder().encode(randomUUID())) => ({
    bytes,
    contentType: 'application/pdf',
    metadata: { sha256: randomUUID(), 'bill-hash': randomUUID() },
  });

  it.each(Object.entries(BODIES))(
    '%s is read back as it was put, with what is said of it',
    async (_, bytes) => {
      const [place, put] = [key(), object(bytes)];
      expect(await putObjectOnce(given().bucket, place, put)).toBe('stored');
      const { bytes: read = new Uint8Array(1), ...others } = (await getObject(given().bucket, place)) ?? {};
      // The comparison of a test takes seconds for a megabyte.
      expect(Buffer.compare(read, bytes)).toBe(0);
      expect(others).toEqual({ contentType: put.contentType, metadata: put.metadata });
    },
  );

  it.each(NAMES)('a key may be %s', async (name) => {
    const [place, put] = [key(name), object()];
    expect(await putObjectOnce(given().bucket, place, put)).toBe('stored');
    expect(await getObject(given().bucket, place)).toEqual(put);
  });

  it('what is there stays, whatever is put over it', async () => {
    const [place, first] = [key(), object()];
    await putObjectOnce(given().bucket, place, first);
    expect(await putObjectOnce(given().bucket, place, object())).toBe('present');
    expect(await putObjectOnce(given().bucket, place, first)).toBe('present');
    expect(await getObject(given().bucket, place)).toEqual(first);
    expect(await versionsOf(given().bucket, place)).toEqual([
      { key: place, isLatest: true, isDeleted: false },
    ]);
  });

  it('of several at once, one is stored, and is the only version', async () => {
    const place = key();
    const puts = Array.from({ length: 6 }, () => object());
    const answers = await Promise.all(puts.map((put) => putObjectOnce(given().bucket, place, put)));
    expect(answers.toSorted()).toEqual(['present', 'present', 'present', 'present', 'present', 'stored']);
    expect(await getObject(given().bucket, place)).toEqual(puts[answers.indexOf('stored')]);
    expect(await versionsOf(given().bucket, place)).toHaveLength(1);
  });

  it('what is not there is undefined', async () => {
    expect(await getObject(given().bucket, key())).toBeUndefined();
  });

  it('where there is no bucket, nothing is missing: it fails, and says why', async () => {
    const nowhere = `nowhere-${randomUUID()}`;
    for (const asked of [getObject(nowhere, key()), putObjectOnce(nowhere, key(), object())].map(caught)) {
      const error = await asked;
      expect(error).toBeInstanceOf(ObjectStoreError);
      expect(error).toMatchObject({ code: 'NoSuchBucket', isPassing: false });
    }
  });

  it('where no server listens, and where one is silent, it fails in its time', async () => {
    const connections: Socket[] = [];
    const silent = createServer((connection) => connections.push(connection)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as { port: number };
    const [free] = await freePorts(1);
    // A time limit that nothing but the collected memory holds would never come.
    setFlagsFromString('--expose-gc');
    const collecting = setInterval(runInNewContext('gc'), 200);
    for (const at of [free, port]) {
      process.env.AWS_ENDPOINT_URL_S3 = `http://127.0.0.1:${at}`;
      const since = Date.now();
      await expect(getObject(given().bucket, key())).rejects.toThrow();
      await expect(putObjectOnce(given().bucket, key(), object())).rejects.toThrow();
      expect(Date.now() - since).toBeLessThan(25_000);
    }
    clearInterval(collecting);
    process.env.AWS_ENDPOINT_URL_S3 = given().endpoint;
    silent.close();
    for (const connection of connections) connection.destroy();
  }, 60_000);
}

const caught = (asked: Promise<unknown>): Promise<unknown> => asked.catch((thrown: unknown) => thrown);

async function versionsOf(bucket: string, key: string) {
  const client = s3Client();
  try {
    const versions = await Array.fromAsync(objectVersions(client, bucket, key));
    return versions.map(({ versionId, ...version }) => version);
  } finally {
    client.destroy();
  }
}

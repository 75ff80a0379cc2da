import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { objectVersions } from '../../../operations/object-versions.ts';
import { embeddedXml } from '../../../operations/verify/embedded-xml.ts';
import type { FinalRow } from './ledger.ts';
import type { OwnObjectStore } from './own-object-store.ts';

const NAMES = ['cii.xml', 'factur-x.pdf'];

/**
 * Holds what is in the bucket against the bills that are final: of each there is one PDF and one CII, in one version, as
 * they were put, and the XML in the PDF is that CII. @returns the documents @throws naming what is not as promised
 */
export async function judgeKept(finals: readonly FinalRow[], store: OwnObjectStore): Promise<number> {
  const versions = await Array.fromAsync(objectVersions(store.client, store.bucket, ''));
  const expected = finals.flatMap(({ id }) => NAMES.map((name) => `bills/${id}/${name}`));
  assert.deepEqual(
    versions.map(({ key, isDeleted }) => `${key}${isDeleted ? ' (deleted)' : ''}`).toSorted(),
    expected.toSorted(),
    'what is kept, each in one version',
  );
  for (const { id, number, hash } of finals) {
    const [cii, pdf] = await Promise.all(NAMES.map((name) => read(store, `bills/${id}/${name}`)));
    for (const object of [cii, pdf]) {
      const metadata = { sha256: sha256Of(object?.bytes), 'bill-hash': hash };
      assert.deepEqual(object?.metadata, metadata, `what is kept of ${number} is what was put`);
    }
    assert.equal(
      sha256Of(embeddedXml(pdf?.bytes ?? new Uint8Array())),
      sha256Of(cii?.bytes),
      `the XML in the PDF of ${number} is the one kept beside it`,
    );
  }
  return versions.length;
}

async function read({ client, bucket }: OwnObjectStore, Key: string) {
  const { Body, Metadata } = await client.send(new GetObjectCommand({ Bucket: bucket, Key }));
  return { bytes: await Body?.transformToByteArray(), metadata: Metadata };
}

const sha256Of = (bytes: Uint8Array | undefined): string | undefined =>
  bytes && createHash('sha256').update(bytes).digest('hex');

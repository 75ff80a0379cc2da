import { DeleteObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { type DocumentForm, keyOf } from '../../functions/documents/contract.ts';
import { type ObjectVersion, objectVersions } from '../../operations/object-versions.ts';
import { s3Client } from '../../operations/s3-client.ts';

const bucket = (): string => `${process.env.DOCUMENTS_BUCKET}`;

async function withBucket<T>(work: (client: S3Client, Bucket: string) => Promise<T>): Promise<T> {
  const client = s3Client();
  return work(client, bucket()).finally(() => client.destroy());
}

/** Every version of the objects whose keys begin so, by key. */
export const versionsUnder = (prefix: string): Promise<ObjectVersion[]> =>
  withBucket((client, name) => Array.fromAsync(objectVersions(client, name, prefix)));

/** Every version of what is kept of a bill, by key. */
export const versionsOf = (bill: string): Promise<ObjectVersion[]> => versionsUnder(`bills/${bill}/`);

/** Puts bytes over what is kept, as somebody with access to the bucket could. */
export const overwrite = (
  bill: string,
  form: DocumentForm,
  Body: string | Uint8Array,
  Metadata: Record<string, string>,
): Promise<unknown> =>
  withBucket((client, Bucket) =>
    client.send(new PutObjectCommand({ Bucket, Key: keyOf(bill, form), Body, Metadata })),
  );

/** Deletes the newest version of an object, which leaves a mark. */
export const removeObject = (Key: string): Promise<unknown> =>
  withBucket((client, Bucket) => client.send(new DeleteObjectCommand({ Bucket, Key })));

/** Deletes the mark that `removeObject` left. */
export const bringBack = async (Key: string): Promise<void> => {
  for (const { versionId: VersionId, isDeleted } of await versionsUnder(Key))
    if (isDeleted)
      await withBucket((client, Bucket) => client.send(new DeleteObjectCommand({ Bucket, Key, VersionId })));
};

/** Deletes the newest version of what is kept, which leaves a mark. */
export const remove = (bill: string, form: DocumentForm): Promise<unknown> => removeObject(keyOf(bill, form));

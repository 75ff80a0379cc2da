import {
  BucketAlreadyOwnedByYou,
  CreateBucketCommand,
  GetBucketVersioningCommand,
  PutBucketVersioningCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { Bucket } from '../layers/platform/deployment/stack.ts';
import { s3Client } from '../operations/s3-client.ts';

/** Creates the buckets that are missing at AWS_ENDPOINT_URL_S3, with versions where they are declared. */
export async function createBuckets(buckets: readonly Bucket[]): Promise<void> {
  const client = s3Client();
  try {
    for (const bucket of buckets) await createBucket(client, bucket);
  } finally {
    client.destroy();
  }
}

async function createBucket(client: S3Client, { name, isVersioned }: Bucket): Promise<void> {
  await client.send(new CreateBucketCommand({ Bucket: name })).catch((error: Error) => {
    if (!(error instanceof BucketAlreadyOwnedByYou)) throw error;
  });
  if (!isVersioned) return;
  // S3Mock loses its list of the objects in a bucket when versions are enabled once more.
  const { Status } = await client.send(new GetBucketVersioningCommand({ Bucket: name }));
  if (Status === 'Enabled') return;
  const VersioningConfiguration = { Status: 'Enabled' } as const;
  await client.send(new PutBucketVersioningCommand({ Bucket: name, VersioningConfiguration }));
}

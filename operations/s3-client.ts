import { S3Client } from '@aws-sdk/client-s3';

/**
 * A client of S3 that gives up: 1 s to connect, 10 s for an answer, in 3 attempts. Its endpoint is `AWS_ENDPOINT_URL_S3`
 * or `AWS_ENDPOINT_URL` when set (a local server, whose buckets are folders of its address), AWS otherwise.
 */
export const s3Client = (): S3Client =>
  new S3Client({
    forcePathStyle: Boolean(process.env.AWS_ENDPOINT_URL_S3 ?? process.env.AWS_ENDPOINT_URL),
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
  });

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { AnswerError, inAttempts } from './attempts.ts';
import { readConfig } from './config.ts';
import { signedFetch } from './signed-fetch.ts';

/** The endpoint that the SDK would use: that of this service, that of all services, or AWS. */
const Target = z.object({
  AWS_REGION: z.string(),
  AWS_ENDPOINT_URL_S3: z.url().optional(),
  AWS_ENDPOINT_URL: z.url().optional(),
});

/** An attempt that takes longer has lost its way: it is given up, and another one made. */
const ATTEMPT_TIMEOUT_MS = 3_000;
const ATTEMPTS = { attempts: 4, withinMs: 8_000 };
const METADATA = 'x-amz-meta-';

export interface StoredObject {
  bytes: Uint8Array;
  contentType: string;
  /** Names in lower case, values in printable ASCII. */
  metadata: Record<string, string>;
}

/** S3 has answered, and has not done what it was asked. */
export class ObjectStoreError extends AnswerError {
  /** Of the answer: `AccessDenied`, `NoSuchBucket`. Empty where it names none. */
  readonly code: string;

  constructor(what: string, status: number, code: string) {
    const isPassing = status === 409 || status === 429 || status >= 500;
    super(`S3 answered ${status} ${code} to ${what}.`, isPassing);
    this.name = 'ObjectStoreError';
    this.code = code;
  }
}

/**
 * Reads an object from S3, its newest version.
 * @returns undefined where there is none; for that the role must be allowed to list the bucket
 * @throws {ObjectStoreError} when S3 refuses, also where there is no such bucket
 * @throws {Error} when S3 cannot be reached within 8 s
 */
export async function getObject(bucket: string, key: string): Promise<StoredObject | undefined> {
  return inAttempts(ATTEMPTS, async (leftMs) => {
    const response = await ask('GET', { bucket, key, leftMs });
    if (response.ok) return readObject(response);
    const code = await codeOf(response);
    if (code === 'NoSuchKey') return undefined;
    throw new ObjectStoreError(`GET ${bucket}/${key}`, response.status, code);
  });
}

/**
 * Puts an object into S3 unless there is one with its key: of several at once, one is stored.
 * @returns `present` where there was one; also where an earlier attempt of this call stored it, and its answer was lost
 * @throws {ObjectStoreError} when S3 refuses
 * @throws {Error} when S3 cannot be reached within 8 s: it may be stored, or may be later
 */
export async function putObjectOnce(
  bucket: string,
  key: string,
  { bytes, contentType, metadata }: StoredObject,
): Promise<'stored' | 'present'> {
  const body = new Uint8Array(bytes);
  const digest = createHash('sha256').update(bytes).digest();
  const headers = {
    'content-type': contentType,
    'if-none-match': '*',
    'x-amz-content-sha256': digest.toString('hex'),
    // A bucket that locks its objects wants one.
    'x-amz-checksum-sha256': digest.toString('base64'),
    ...Object.fromEntries(Object.entries(metadata).map(([name, value]) => [`${METADATA}${name}`, value])),
  };
  return inAttempts(ATTEMPTS, async (leftMs) => {
    const response = await ask('PUT', { bucket, key, leftMs, headers, body });
    if (response.status === 412) {
      await response.body?.cancel();
      return 'present';
    }
    if (!response.ok)
      throw new ObjectStoreError(`PUT ${bucket}/${key}`, response.status, await codeOf(response));
    await response.body?.cancel();
    return 'stored';
  });
}

interface Asked {
  bucket: string;
  key: string;
  leftMs: number;
  headers?: Record<string, string>;
  body?: Uint8Array<ArrayBuffer>;
}

function ask(method: 'GET' | 'PUT', { bucket, key, leftMs, headers = {}, body }: Asked): Promise<Response> {
  const { AWS_REGION: region, AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL } = readConfig(Target);
  const endpoint = AWS_ENDPOINT_URL_S3 ?? AWS_ENDPOINT_URL;
  const base = endpoint ? `${endpoint}/${bucket}` : `https://${bucket}.s3.${region}.amazonaws.com`;
  const url = `${base}/${key.split('/').map(encodeURIComponent).join('/')}`;
  return signedFetch({ service: 's3', region }, url, {
    method,
    headers,
    ...(body && { body }),
    signal: AbortSignal.timeout(Math.min(ATTEMPT_TIMEOUT_MS, leftMs)),
  });
}

async function readObject(response: Response): Promise<StoredObject> {
  const metadata = [...response.headers].flatMap(([name, value]) =>
    name.startsWith(METADATA) ? [[name.slice(METADATA.length), value] as const] : [],
  );
  return {
    bytes: await response.bytes(),
    contentType: response.headers.get('content-type') ?? '',
    metadata: Object.fromEntries(metadata),
  };
}

/** Of the error that is the body of an answer. */
async function codeOf(response: Response): Promise<string> {
  return /<Code>(\w+)<\/Code>/.exec(await response.text())?.[1] ?? '';
}

import { readConfig } from '@facturation/platform/config';
import { signedFetch } from '@facturation/platform/signed-fetch';
import type { DynamoDBRecord } from 'aws-lambda';
import { z } from 'zod';

const ANSWER_TIMEOUT_MS = 10_000;
/** As many as DynamoDB gives at once. */
const RECORDS_PER_CALL = 1_000;

export interface Shard {
  id: string;
  parent?: string;
}

/** A record as DynamoDB gives it. Its attributes have the form that Lambda's events have too. */
export type StreamRecord = Omit<DynamoDBRecord, 'dynamodb' | 'userIdentity'> & {
  dynamodb: { SequenceNumber: string; ApproximateCreationDateTime: number };
  userIdentity?: { PrincipalId?: string; Type?: string };
};

/** The shards of a stream, and what is in them. */
export interface Streams {
  /** All shards that still hold records. */
  shards(streamArn: string): Promise<Shard[]>;
  /** Where to read a shard from: behind a sequence number, or from its oldest record. */
  iterator(streamArn: string, shard: string, after?: string): Promise<string>;
  /** The next records. Without `next` the shard is closed and read to its end. */
  records(iterator: string): Promise<{ records: StreamRecord[]; next?: string }>;
}

/** DynamoDB refused. `code`: the name of its error, e.g. ExpiredIteratorException. */
export class StreamError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

const Target = z.object({ AWS_REGION: z.string(), AWS_ENDPOINT_URL_DYNAMODB: z.url() });

/**
 * The streams of the database at AWS_ENDPOINT_URL_DYNAMODB. They are asked without the SDK, which would change the form
 * of the attributes. Calls reject with a `StreamError`, or when there is no answer within 10 s.
 */
export function databaseStreams(): Streams {
  const { AWS_REGION: region, AWS_ENDPOINT_URL_DYNAMODB: endpoint } = readConfig(Target);
  const call = async <Answer>(operation: string, request: object): Promise<Answer> => {
    const response = await signedFetch({ service: 'dynamodb', region }, endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `DynamoDBStreams_20120810.${operation}`,
      },
      body: JSON.stringify(request),
      signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
    });
    const answer = await response.json();
    if (response.ok) return answer as Answer;
    const { __type = `${response.status}`, ...refusal } = answer as Record<string, string>;
    throw new StreamError(__type.split('#').at(-1) ?? '', refusal.message ?? refusal.Message ?? '');
  };
  return {
    shards: (StreamArn) => allShards((request) => call('DescribeStream', { StreamArn, ...request })),
    iterator: async (StreamArn, ShardId, after) => {
      const where = after
        ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after }
        : { ShardIteratorType: 'TRIM_HORIZON' };
      const request = { StreamArn, ShardId, ...where };
      return (await call<{ ShardIterator: string }>('GetShardIterator', request)).ShardIterator;
    },
    records: async (ShardIterator) => {
      const request = { ShardIterator, Limit: RECORDS_PER_CALL };
      const { Records, NextShardIterator: next } = await call<Records>('GetRecords', request);
      return { records: Records, ...(next && { next }) };
    },
  };
}

interface Records {
  Records: StreamRecord[];
  NextShardIterator?: string;
}

interface Description {
  StreamDescription: {
    Shards: { ShardId: string; ParentShardId?: string }[];
    LastEvaluatedShardId?: string;
  };
}

async function allShards(describe: (request: object) => Promise<Description>): Promise<Shard[]> {
  const shards: Shard[] = [];
  let from: string | undefined;
  do {
    const { StreamDescription: page } = await describe(from ? { ExclusiveStartShardId: from } : {});
    for (const { ShardId: id, ParentShardId: parent } of page.Shards)
      shards.push({ id, ...(parent && { parent }) });
    from = page.LastEvaluatedShardId;
  } while (from);
  return shards;
}

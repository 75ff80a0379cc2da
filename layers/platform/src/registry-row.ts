import { z } from 'zod';
import { readConfig } from './config.ts';
import { signedFetch } from './signed-fetch.ts';

/** An execution environment as the registry holds it. Times in ms since the Unix epoch. */
export interface Instance {
  /** E.g. CUSTOMERS-SERVICE. */
  service: string;
  id: string;
  function: string;
  version: string;
  started: number;
}

/** Writes that an instance is alive until `expires`, in ms. @throws when the database does not accept it in time */
export type Write = (instance: Instance, lastSeen: number, expires: number) => Promise<void>;

/** It is long because the first write waits while a cold start keeps the processor busy. */
const WRITE_TIMEOUT_MS = 3_000;

/** The endpoint that the SDK would use: that of this service, that of all services, or AWS. */
const Target = z
  .object({
    AWS_REGION: z.string(),
    AWS_ENDPOINT_URL_DYNAMODB: z.url().optional(),
    AWS_ENDPOINT_URL: z.url().optional(),
  })
  .transform(({ AWS_REGION: region, AWS_ENDPOINT_URL_DYNAMODB, AWS_ENDPOINT_URL }) => ({
    region,
    endpoint: AWS_ENDPOINT_URL_DYNAMODB ?? AWS_ENDPOINT_URL ?? `https://dynamodb.${region}.amazonaws.com`,
  }));

/** Each write is one signed request. Functions that use no table would otherwise load the whole SDK for it. */
export function writeTo(table: string): Write {
  const { region, endpoint } = readConfig(Target);
  return async (instance, lastSeen, expires) => {
    const item = attributesOf({ ...instance, lastSeen, expires: Math.ceil(expires / 1_000) });
    const response = await signedFetch({ service: 'dynamodb', region }, endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': 'DynamoDB_20120810.PutItem' },
      body: JSON.stringify({ TableName: table, Item: item }),
      signal: AbortSignal.timeout(WRITE_TIMEOUT_MS),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`The database answered ${response.status}.`);
  };
}

const attributesOf = (item: Record<string, string | number>) =>
  Object.fromEntries(
    Object.entries(item).map(([name, value]) => [
      name,
      typeof value === 'number' ? { N: `${value}` } : { S: value },
    ]),
  );

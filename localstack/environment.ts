import { environmentOf, type Stack } from '../layers/platform/deployment/stack.ts';

export interface Endpoints {
  /** Comma list of host:port. */
  brokers: string;
  /** URL. */
  dynamodb: string;
  /** URL. */
  s3: string;
  /** URL the services reach each other at. */
  services: string;
  region: string;
}

/** The variables of `localEnvironment`, for code that passes them on. */
export const LOCAL_VARIABLES = [
  'KAFKA_BROKERS',
  'AWS_ENDPOINT_URL_DYNAMODB',
  'AWS_ENDPOINT_URL_S3',
  'SERVICES_URL',
  'AWS_REGION',
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
] as const;

/**
 * The environment that points a process, and each function, at the servers of this machine instead of AWS. The
 * credentials are dummies: the SDK needs some, and the local servers accept any.
 */
export const localEnvironment = (to: Endpoints): Record<(typeof LOCAL_VARIABLES)[number], string> => ({
  KAFKA_BROKERS: to.brokers,
  AWS_ENDPOINT_URL_DYNAMODB: to.dynamodb,
  AWS_ENDPOINT_URL_S3: to.s3,
  SERVICES_URL: to.services,
  AWS_REGION: to.region,
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
});

/**
 * Every variable that the functions declare, for a process that uses the code of several functions. A variable with
 * different values in two functions is left out.
 */
export function environmentOfAll(stack: Stack): Record<string, string> {
  const all = new Map<string, string | undefined>();
  for (const key of Object.keys(stack.functions)) {
    for (const [name, value] of Object.entries(environmentOf(stack, key))) {
      all.set(name, all.has(name) && all.get(name) !== value ? undefined : value);
    }
  }
  return Object.fromEntries(
    [...all].flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

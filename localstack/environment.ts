import { environmentOf, type Stack } from '../layers/platform/deployment/stack.ts';

export interface Endpoints {
  /** Comma list of host:port. */
  brokers: string;
  /** URL. */
  dynamodb: string;
  /** URL the services reach each other at. */
  services: string;
  region: string;
}

/** The variables of `localEnvironment`, for who passes them on. */
export const LOCAL_VARIABLES = [
  'KAFKA_BROKERS',
  'AWS_ENDPOINT_URL_DYNAMODB',
  'SERVICES_URL',
  'AWS_REGION',
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
] as const;

/**
 * What points a process, and each function, at the servers of this machine instead of AWS. The credentials are
 * dummies: the SDK wants some, the local servers take any.
 */
export const localEnvironment = (to: Endpoints): Record<(typeof LOCAL_VARIABLES)[number], string> => ({
  KAFKA_BROKERS: to.brokers,
  AWS_ENDPOINT_URL_DYNAMODB: to.dynamodb,
  SERVICES_URL: to.services,
  AWS_REGION: to.region,
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
});

/**
 * Every variable the functions declare, for a process that uses the code of several at once. One to which two
 * functions give different values has no common meaning and is left out.
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

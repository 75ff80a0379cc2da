import { join, resolve } from 'node:path';
import { PORTS as START, toPort } from '../options.ts';

/** Where a deployment on this machine lives. */
export interface Place {
  /** The endpoint of an AWS that already runs, e.g. LocalStack. Then none is started or ended. */
  givenEndpoint: string | undefined;
  endpointPort: number;
  kafkaPort: number;
  kafkaControllerPort: number;
  identityPort: number;
  /** Data, logs, package and the list of running processes; nothing else. */
  directory: string;
  /** The deployed stack, in the file where every command looks for it. */
  stackFile: string;
}

const PORTS = {
  endpointPort: { variable: 'AWS_PORT', byDefault: 4566, use: 'AWS' },
  kafkaPort: START['kafka-port'],
  kafkaControllerPort: START['kafka-controller-port'],
  identityPort: START['identity-port'],
} as const;

type PortName = keyof typeof PORTS;
const NAMES = Object.keys(PORTS) as PortName[];

export const SETTINGS = `${NAMES.map((name) => {
  const { variable, byDefault, use } = PORTS[name];
  return `  ${variable.padEnd(24)}${use} (${byDefault})\n`;
}).join('')}  AWS_ENDPOINT_URL        an AWS that runs already (http://127.0.0.1:4566); none is started then
  FACTURATION_STATE_DIR   where all of it lies, in the folder deployed/ (.localstack)
`;

/** @throws {Error} naming a variable that is not a port */
export function placeOf(env: Record<string, string | undefined>): Place {
  const state = resolve(env.FACTURATION_STATE_DIR || '.localstack');
  const given = env.AWS_ENDPOINT_URL || undefined;
  if (given !== undefined && !URL.canParse(given))
    throw new Error(`AWS_ENDPOINT_URL: ${given} is not a URL.`);
  const ports = NAMES.map((name) => {
    const { variable, byDefault } = PORTS[name];
    return [name, toPort(variable, env[variable] || String(byDefault))];
  });
  return {
    ...(Object.fromEntries(ports) as Record<PortName, number>),
    givenEndpoint: given,
    directory: join(state, 'deployed'),
    stackFile: join(state, 'stack.json'),
  };
}

/** The ports on which servers are started, each with the variable that chooses another. */
export const portsOf = (place: Place) =>
  NAMES.filter((name) => name !== 'endpointPort' || !place.givenEndpoint).map((name) => ({
    port: place[name],
    ...PORTS[name],
  }));

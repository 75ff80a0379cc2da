import { join, resolve } from 'node:path';
import { PORTS as START, toPort } from '../options.ts';

/** Where a deployment on this machine lives. */
export interface Place {
  endpointPort: number;
  kafkaPort: number;
  kafkaControllerPort: number;
  identityPort: number;
  /** Data, logs, package and the list of running processes; nothing else. */
  directory: string;
  /** The stack as it was deployed, where every command looks for it. */
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
}).join('')}  FACTURATION_STATE_DIR   where all of it lies, in the folder deployed/ (.localstack)
`;

/** @throws {Error} naming a variable that is no port */
export function placeOf(env: Record<string, string | undefined>): Place {
  const state = resolve(env.FACTURATION_STATE_DIR || '.localstack');
  const ports = NAMES.map((name) => {
    const { variable, byDefault } = PORTS[name];
    return [name, toPort(variable, env[variable] || String(byDefault))];
  });
  return {
    ...(Object.fromEntries(ports) as Record<PortName, number>),
    directory: join(state, 'deployed'),
    stackFile: join(state, 'stack.json'),
  };
}

/** The ports of a place, with how to choose others. */
export const portsOf = (place: Place) => NAMES.map((name) => ({ port: place[name], ...PORTS[name] }));

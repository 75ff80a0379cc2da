import { join, resolve } from 'node:path';
import { buildJava, classPathOf, type JavaProject } from '../support/java-project.ts';

const CLIENTS: JavaProject = {
  sources: join(import.meta.dirname, 'java'),
  built: resolve('.localstack/clients'),
};

/** Builds the clients, once for each state of their sources. @throws {Error} with Maven's last lines */
export const buildClients = (): Promise<void> => buildJava(CLIENTS);

/** The Java command that drives a system. */
export const clientsCommand = (url: string, brokers: string): string[] => [
  // It lives for seconds: what a compiler would save costs more than it brings.
  '-XX:TieredStopAtLevel=1',
  '-Xmx256m',
  '-cp',
  classPathOf(CLIENTS),
  'facturation.clients.Main',
  url,
  brokers,
];

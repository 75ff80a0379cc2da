import { rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A child process of the local stack, described so that it can be launched, and launched again. */
export interface Server {
  /** On the console and in the name of its log file. */
  name: string;
  /** Program and arguments. */
  command: readonly [string, ...string[]];
  /** The working directory; by default the project's. */
  directory?: string;
  /** Added to the environment that every server gets. */
  env?: Record<string, string>;
  /** Milliseconds between SIGTERM and SIGKILL when it is ended. */
  killGraceMs: number;
  /** Matches its output when it cannot read its own data. */
  damaged?: RegExp;
  /** Writes the files that the command reads. Called before each launch. */
  prepare?(): void | Promise<void>;
  /** Whether it answers now. Never throws, takes a second at most. */
  ready(): Promise<boolean>;
}

/** Options of the JVM for a small, quick server: a heap that grows only when it must, one collector, one compiler. */
export const jvm = (heap: string): string[] => [
  `-Xmx${heap}`,
  '-Xms32m',
  '-Xss512k',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-Djava.awt.headless=true',
];

/**
 * Makes `jars` in the directory lead to the jars of a server. A class path is split at colons, and has no way to
 * escape one that belongs to a folder's name.
 */
export function linkJars(jars: string, directory: string): void {
  const link = join(directory, 'jars');
  rmSync(link, { force: true });
  symlinkSync(resolve(jars), link);
}

/** Options of Node for a helper that must be quick: a small young generation is enough for what passes through. */
export const BUSY_NODE = [
  '--max-semi-space-size=1',
  // kafkajs computes a timeout that Node finds too short.
  '--disable-warning=TimeoutNegativeWarning',
];

/** Options of Node for a small helper: its kinds of memory in proportion to what it does. */
export const SMALL_NODE = ['--optimize-for-size', ...BUSY_NODE];

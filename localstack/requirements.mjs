// What a machine must have before anything can start. Plain JavaScript without packages: it runs first of all.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JARS } from './servers/jars.mjs';
import { serverEnvironment, toolEnvironment } from './shell-environment.mjs';

const OLDEST_NODE = 20;
/** Kafka 4's brokers need it. */
const OLDEST_JAVA = 17;

/**
 * @typedef {object} Finding
 * @property {string} name
 * @property {boolean} ok
 * @property {string} text what was found, or what to do
 */

/** @returns {Finding} */
export function node() {
  const ok = Number.parseInt(process.versions.node, 10) >= OLDEST_NODE;
  const text = ok ? process.version : `${process.version} is too old: install Node ${OLDEST_NODE} or newer`;
  return { name: 'Node', ok, text };
}

/** @returns {Finding} */
export function java() {
  const { error, stderr = '' } = spawnSync('java', ['-version'], {
    encoding: 'utf8',
    env: serverEnvironment(),
    timeout: 20_000,
  });
  const version = /version "(?:1\.)?(\d+)[^"]*"/.exec(stderr ?? '');
  const cure = `install a Java runtime ${OLDEST_JAVA} or newer (Debian: apt-get install default-jre-headless)`;
  if (error || !version) return { name: 'Java', ok: false, text: `missing: ${cure}` };
  if (Number(version[1]) < OLDEST_JAVA)
    return { name: 'Java', ok: false, text: `${version[0]} is too old: ${cure}` };
  return { name: 'Java', ok: true, text: version[0] };
}

/** @returns {Finding} */
export function maven() {
  const { error, stdout = '' } = spawnSync('mvn', ['--version'], {
    encoding: 'utf8',
    env: toolEnvironment(),
    timeout: 30_000,
  });
  const version = /Apache Maven ([\d.]+)/.exec(stdout ?? '');
  if (error || !version) {
    return {
      name: 'Maven',
      ok: false,
      text: 'missing: it fetches the servers (Debian: apt-get install maven)',
    };
  }
  return { name: 'Maven', ok: true, text: version[1] };
}

/** Whether Maven has done its work already. @returns {Finding} */
export function servers() {
  const ok = existsSync(join(JARS, 'fetched'));
  return { name: 'Servers', ok, text: ok ? 'fetched' : 'not fetched yet: npm start does it' };
}

/**
 * Whether the packages that package-lock.json names are installed. Compared by content: times say nothing after
 * a checkout. @returns {Finding}
 */
export function packages() {
  const name = 'Packages';
  const installed = read('node_modules/.package-lock.json');
  if (!installed) return { name, ok: false, text: 'not installed yet: npm start does it' };
  const wanted = read('package-lock.json') ?? {};
  const differs = ([path, { version, link, optional, devOptional, peer }]) => {
    if (path === '' || link || !path.includes('node_modules/')) return false;
    const there = installed[path];
    return there ? there.version !== version : !(optional || devOptional || peer);
  };
  const ok = !Object.entries(wanted).some(differs);
  return { name, ok, text: ok ? 'as package-lock.json says' : 'out of date: npm start installs them' };
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Whether some store is to be started here: one that runs elsewhere needs no Java. */
export const startsStores = (env = process.env) =>
  !env.KAFKA_BROKERS || !env.AWS_ENDPOINT_URL_DYNAMODB || !env.AWS_ENDPOINT_URL_S3;

/** What must be there before the start does anything. */
export function missing(env = process.env) {
  const needsJava = startsStores(env);
  const checks = [node, ...(needsJava ? [java] : []), ...(needsJava && !servers().ok ? [maven] : [])];
  return checks.map((check) => check()).filter(({ ok }) => !ok);
}

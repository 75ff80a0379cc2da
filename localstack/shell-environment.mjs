// What a process of this system may inherit from the shell. Plain JavaScript without packages, because the first commands on
// a new machine run it before packages are installed.
import { accessSync, constants, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @typedef {Record<string, string | undefined>} Environment */

/** Variables that name the machine's programs, libraries and certificates. */
const OF_THE_MACHINE = [
  'PATH',
  'USER',
  'LOGNAME',
  'LD_LIBRARY_PATH',
  'NODE_COMPILE_CACHE',
  'NODE_EXTRA_CA_CERTS',
  'SSL_CERT_DIR',
  'SSL_CERT_FILE',
];

/** Settings of this project that have no option. `npm start -- --help` lists them. */
const OF_THE_PROJECT = ['CORS_ORIGINS', 'FACTURES_PER_SECOND'];

/** A language that is no person's, with file names in UTF-8: without it Java reads other letters as question marks. */
const LOCALE = 'C.UTF-8';

/** The SDKs sign only with these, whichever account the person is logged in to. The local servers accept any. */
const LOCAL_CREDENTIALS = {
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_REGION: 'eu-west-3',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_EC2_METADATA_DISABLED: 'true',
};

/** Where the stores of the local system are, when somebody has started them by hand. */
const ENDPOINTS = ['AWS_ENDPOINT_URL_DYNAMODB', 'AWS_ENDPOINT_URL_S3'];

const LOOPBACK = ['127.0.0.1', 'localhost'];

/** A home that holds no settings of a person, for servers, and for whoever has no home. */
const OWN_HOME = fileURLToPath(new URL('../.localstack/home', import.meta.url));

/**
 * The environment of a server of the local system. It is a list of what is let in: a shell may hold anything, and most
 * of it is meant for other programs (accounts of AWS, proxies, options of Java, Node and Python, a language, a time
 * zone).
 * @param {Environment} env of the shell
 * @returns {Record<string, string>}
 */
export function serverEnvironment(env = process.env) {
  return {
    ...only([...OF_THE_MACHINE, ...OF_THE_PROJECT], env),
    ...temporary(env),
    ...LOCAL_CREDENTIALS,
    HOME: ownHome(),
    LC_ALL: LOCALE,
    PYTHONUTF8: '1',
    // As on Lambda.
    TZ: 'UTC',
  };
}

/**
 * The environment of a tool that downloads: npm, Maven or pip. It keeps the person's proxies, registries and
 * settings, and loses what changes how the tool itself works.
 * @param {Environment} env of the shell
 * @returns {Record<string, string>}
 */
export function toolEnvironment(env = process.env) {
  const kept = Object.entries(env).filter(([name, value]) => value !== undefined && !isForTools(name));
  const found = /** @type {Record<string, string>} */ (Object.fromEntries(kept));
  return {
    ...found,
    ...temporary(env),
    HOME: usableHome(env) ?? ownHome(),
    LC_ALL: LOCALE,
    PYTHONUTF8: '1',
    ...javaOptions('MAVEN_OPTS', env),
    // Java lets this one have the last word, so it is changed only where it is used.
    ...(env._JAVA_OPTIONS ? javaOptions('_JAVA_OPTIONS', env) : {}),
  };
}

/** A person's options of Node may load missing files, and those of Python may name another installation. */
const isForTools = (/** @type {string} */ name) =>
  /^(LANG|LANGUAGE|LC_\w+|TMPDIR|NODE_ENV|NODE_OPTIONS|PYTHON\w+|VIRTUAL_ENV)$/.test(name) ||
  /^PIP_(USER|TARGET|PREFIX|ROOT|REQUIRE_VIRTUALENV|DRY_RUN|REQUIREMENT|CONSTRAINT)$/i.test(name);

/** In Turkish, i is no lower case of I, and Java's programs change the case of their own names. */
const javaOptions = (/** @type {string} */ name, /** @type {Environment} */ env) => ({
  [name]: [env[name], '-Duser.language=en', '-Duser.country=US', '-Dfile.encoding=UTF-8'].join(' ').trim(),
});

/**
 * Makes the environment of this very process one that speaks to the local system, and passes it on: no account of AWS
 * but the local one, and no proxy on the way to this machine. The endpoints of stores stay, which every command
 * documents.
 * @param {Environment} env changed in place
 */
export function forgetAccounts(env = process.env) {
  for (const name of Object.keys(env)) {
    if (name === 'KAFKA_AUTHENTICATION' || (name.startsWith('AWS_') && !ENDPOINTS.includes(name)))
      delete env[name];
  }
  Object.assign(env, LOCAL_CREDENTIALS);
  askLoopbackDirectly(env);
}

/** The lower-case name wins where both are set. */
function askLoopbackDirectly(/** @type {Environment} */ env) {
  const direct = [...(env.no_proxy ?? env.NO_PROXY ?? '').split(','), ...LOOPBACK].filter(Boolean).join(',');
  Object.assign(env, { NO_PROXY: direct, no_proxy: direct });
}

/** @returns {Record<string, string>} */
const only = (/** @type {string[]} */ names, /** @type {Environment} */ env) =>
  Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));

/** @returns {Record<string, string>} */
const temporary = ({ TMPDIR }) => (TMPDIR && isUsable(TMPDIR) ? { TMPDIR } : {});

/** The person's home, where there is one that can be written to. */
export const usableHome = (/** @type {Environment} */ { HOME } = process.env) =>
  HOME && isUsable(HOME) ? HOME : undefined;

/** Whether this is a folder that is there and can be written to. */
function isUsable(/** @type {string | undefined} */ folder) {
  try {
    accessSync(folder ?? '', constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function ownHome() {
  mkdirSync(OWN_HOME, { recursive: true });
  return OWN_HOME;
}

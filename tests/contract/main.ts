import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import colors from 'picocolors';
import { document } from '../../functions/gateway/document.ts';
import { fetchToken } from '../../localstack/identity/token.ts';
import { PORTS } from '../../localstack/options.ts';
import { forgetAccounts } from '../../localstack/shell-environment.mjs';
import { readArguments } from '../../operations/arguments.ts';
import type { ContractDocument } from './contract-document.ts';
import { requestsOf } from './requests.ts';
import { type Tried, tryAll } from './send.ts';
import { readHttpFile, writeHttpFile } from './try-request.ts';

const FILE = 'docs/api.http';
const HELP = `Sends every request of ${FILE} to a running system: each must have its documented status.

  npm run try [-- options]

  --url URL   where the system is (http://127.0.0.1:3000)
  --write     write ${FILE} anew from the contract; send nothing
  --help      this text

FACTURATION_TOKEN is the access token or API key of a closed system; that of npm start -- --secure (IDENTITY_PORT) is
asked for one by itself. Records that are made are deleted again, but for the copy of a bill and a facture. Exits 1 when a status is another than the documented one.
`;

/** How a line begins; in colour on a terminal alone. */
const { green, red } = colors.createColors(process.stdout.isTTY === true);

function say({ request: { title, method, target, expected }, status, asExpected }: Tried): void {
  const judgement = asExpected ? green(`✓ ${status}`) : red(`✗ ${status} instead of ${expected}`);
  console.log(`${judgement}  ${method} ${target}  ${title}`);
}

/** The status of an answer to somebody without a token. @throws {Error} that says where nothing answers */
async function statusFor(host: string): Promise<number> {
  const options = { signal: AbortSignal.timeout(15_000) };
  const answer = await fetch(`${host}/registry`, options).catch((cause) => {
    throw new Error(`Nothing answers at ${host}: run npm start first, or name another place with --url.`, {
      cause,
    });
  });
  return answer.status;
}

/** Nothing for an open system. @throws {Error} when a closed one is met, and nobody who gives tokens */
async function tokenFor(host: string): Promise<string | undefined> {
  const { FACTURATION_TOKEN: token, IDENTITY_PORT: port } = process.env;
  if (token) return token;
  return (await statusFor(host)) === 401
    ? fetchToken(Number(port) || PORTS['identity-port'].byDefault, stateOf(host))
    : undefined;
}

/** Where what runs at `host` has its state: a deployment has a folder of its own. */
function stateOf(host: string): string {
  const state = resolve(process.env.FACTURATION_STATE_DIR || '.localstack');
  return host.includes('/_user_request_') ? join(state, 'deployed') : state;
}

async function tryThem(host: string): Promise<void> {
  const requests = readHttpFile(readFileSync(FILE, 'utf8'));
  const counts = { right: 0, wrong: 0 };
  for await (const tried of tryAll(requests, { host, token: await tokenFor(host) })) {
    say(tried);
    counts[tried.asExpected ? 'right' : 'wrong']++;
  }
  console.log(`${counts.right} as documented, ${counts.wrong} not.`);
  if (counts.wrong > 0) process.exitCode = 1;
}

forgetAccounts();
try {
  const { values } = readArguments({
    options: {
      url: { type: 'string', default: 'http://127.0.0.1:3000' },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) process.stdout.write(HELP);
  else if (values.write)
    writeFileSync(FILE, writeHttpFile(requestsOf(document as unknown as ContractDocument)));
  else await tryThem(values.url.replace(/\/$/, ''));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

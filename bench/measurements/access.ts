import { join } from 'node:path';
import { environmentOf, readStack } from '../../layers/platform/deployment/stack.ts';
import { type IdentityProvider, openIdentityProvider } from '../../tests/support/identity-provider.ts';
import { resultOf } from '../child.ts';
import { type Bench, type Figure, type Measurement, median } from '../figure.ts';
import { sharedPackage, sharedSystem } from '../shared.ts';

const RUNS = { whole: 5, smoke: 1 };
/** The first fetches the provider's keys, or opens a connection to the database. */
const WARM_UPS = 50;
const ROUNDS = { whole: WARM_UPS + 400, smoke: WARM_UPS + 1 };
const AUDIENCE = 'facturation';

interface Run {
  load: number;
  tokens: number[];
  keys: number[];
  checks: number[];
}

const tokenOf = (provider: IdentityProvider): Promise<string> =>
  provider.sign({
    iss: provider.issuer,
    aud: AUDIENCE,
    sub: 'bench',
    scope: 'customers:read',
    exp: Math.floor(Date.now() / 1_000) + 3_600,
  });

async function runAuthorizer(rounds: number, directory: string, provider: IdentityProvider): Promise<Run> {
  const { file } = (await sharedPackage()).find('authorize');
  const stack = readStack(join(directory, 'stack.json'));
  // It makes the API key too that it is asked about.
  const declared = { ...environmentOf(stack, 'createApiKey'), ...environmentOf(stack, 'authorize') };
  const env = { ...process.env, ...declared, OIDC_ISSUER: provider.issuer, OIDC_AUDIENCE: AUDIENCE };
  const args = [file, await tokenOf(provider), rounds];
  return resultOf<Run>('bench/children/authorize.ts', args, { env, timeoutMs: 120_000 });
}

const first = ([answer = Number.NaN]: number[]): number => answer;
const warm = (answers: number[]): number => median(answers.slice(WARM_UPS));

function figuresOf(runs: readonly Run[]): Figure[] {
  const over = (of: (run: Run) => number) => median(runs.map(of));
  const ms = (name: string, value: number): Figure => ({ name, value, unit: 'ms' });
  return [
    ms(
      'authorizer: init',
      over(({ load }) => load),
    ),
    ms(
      'authorizer: first token, with the provider’s keys',
      over(({ tokens }) => first(tokens)),
    ),
    {
      ...ms(
        'authorizer: token, p50',
        over(({ tokens }) => warm(tokens)),
      ),
      aim: 3,
    },
    {
      ...ms(
        'authorizer: API key, p50',
        over(({ keys }) => warm(keys)),
      ),
      aim: 3,
    },
    {
      ...ms(
        'check of a route’s scopes, p50',
        over(({ checks }) => warm(checks)),
      ),
      aim: 3,
    },
  ];
}

async function measure(bench: Bench): Promise<Figure[]> {
  const { directory } = await sharedSystem(bench);
  const provider = await openIdentityProvider();
  const count = bench.extent(RUNS);
  try {
    const runs: Run[] = [];
    while (runs.length < count) {
      bench.say(`authorizer: ${runs.length} of ${count}`);
      runs.push(await runAuthorizer(bench.extent(ROUNDS), directory, provider));
    }
    return figuresOf(runs);
  } finally {
    await provider.close();
  }
}

/** What it takes to know who asks, and whether they may. */
export const access: Measurement = { name: 'access', title: 'Authorizer and scope check', measure };

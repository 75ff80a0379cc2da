// A process that is the packaged authorizer and nothing else: its result is how many milliseconds it takes to load, those of
// each answer to a token and to an API key, one after the other, and those of each check of a route's scopes.
import { admit } from '@facturation/platform/access';
import { systemActor } from '@facturation/platform/audit';
import { newId } from '@facturation/platform/ids';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { sendResult } from './send-result.ts';

const [, , file = '', token = '', rounds = ''] = process.argv;
const CHECKS = 1_000;

const before = performance.now();
const { handler } = await import(file);
const load = performance.now() - before;

const methodArn = 'arn:aws:execute-api:eu-west-3:000000000000:api/local/GET/customers';

async function answersTo(credential: string): Promise<number[]> {
  const runs: number[] = [];
  while (runs.length < Number(rounds)) {
    const asked = performance.now();
    await handler({ type: 'TOKEN', authorizationToken: `Bearer ${credential}`, methodArn });
    runs.push(performance.now() - asked);
  }
  return runs;
}

/** A check is shorter than the clock can measure: a thousand are timed at once. */
function checks(): number[] {
  const authorizer = { principalId: 'user:bench', scope: 'analytics:read bills:read customers:read' };
  const event = { requestContext: { authorizer } } as unknown as APIGatewayProxyEvent;
  return Array.from({ length: Number(rounds) }, () => {
    const asked = performance.now();
    for (let check = 0; check < CHECKS; check++) admit({ scopes: ['customers:read'] }, event);
    return (performance.now() - asked) / CHECKS;
  });
}

const tokens = await answersTo(token);
const { ChangedKeys } = await import('../../functions/gateway/api-keys/changed-keys.ts');
const keysMade = new ChangedKeys(process.env.API_KEYS_TABLE ?? '', systemActor('bench'));
const text = await keysMade.create({
  id: newId(),
  name: 'bench',
  scopes: ['customers:read'],
  createdBy: 'bench',
  createdAt: Date.now(),
});
const keys = await answersTo(text ?? '');
sendResult({ load, tokens, keys, checks: checks() });

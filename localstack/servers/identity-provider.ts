import { resolve } from 'node:path';
import { answersTcp } from './answers.ts';
import { type Server, SMALL_NODE } from './server.ts';

/** What tokens of the local provider are made for. */
export const AUDIENCE = 'facturation';

/** An OpenID Connect provider for `npm start -- --secure`. */
export function identityProvider(port: number): Server {
  const main = resolve('localstack/identity/main.ts');
  return {
    name: 'identity',
    command: [process.execPath, ...SMALL_NODE, main, '--port', `${port}`, '--audience', AUDIENCE],
    patience: 2_000,
    ready: () => answersTcp(port),
  };
}

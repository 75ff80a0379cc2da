import { resolve } from 'node:path';
import { IDENTITY_PASSWORD } from '../identity/password.ts';
import { answersTcp } from './answers.ts';
import { type Server, SMALL_NODE } from './server.ts';

/** What tokens of the local provider are made for. */
export const AUDIENCE = 'facturation';

export interface ProviderOptions {
  port: number;
  /** Origins of the page that logs in there. */
  pages: readonly string[];
  /** Who knows it is let in. */
  password: string;
}

/** An OpenID Connect provider for a closed system of this machine. */
export function identityProvider({ port, pages, password }: ProviderOptions): Server {
  const main = resolve('localstack/identity/main.ts');
  const asked = pages.flatMap((page) => ['--page', page]);
  return {
    name: 'identity',
    command: [process.execPath, ...SMALL_NODE, main, '--port', `${port}`, '--audience', AUDIENCE, ...asked],
    env: { [IDENTITY_PASSWORD]: password },
    killGraceMs: 2_000,
    ready: () => answersTcp(port),
  };
}

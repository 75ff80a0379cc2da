import { relative } from 'node:path';
import { passwordFileOf } from './password.ts';
import { SCOPES } from './token.ts';

interface Entrance {
  identityPort: number;
  /** URL of the API. */
  url: string;
  stateDirectory: string;
}

/** Lines for the console: where the password is, how to get a token of the local provider, and how to use it. */
export function howToEnter({ identityPort, url, stateDirectory }: Entrance): string {
  const file = shortest(passwordFileOf(stateDirectory));
  return `the page asks for the password of this start, which is in ${file}.
  A token opens what its scopes name, for an hour:

  TOKEN=$(curl -s http://127.0.0.1:${identityPort}/token -d grant_type=client_credentials -d client_id=me \\
    --data-urlencode ${forShell(`client_secret@${file}`)} \\
    --data-urlencode 'scope=${SCOPES}' \\
    | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
  curl -H "Authorization: Bearer $TOKEN" ${url}/customers`;
}

/** Quotes a word for a shell, whatever characters it contains. */
const forShell = (word: string): string =>
  /^[\w@./:-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/** A path relative to the project. */
function shortest(file: string): string {
  const below = relative('.', file);
  return below.startsWith('..') ? file : below;
}

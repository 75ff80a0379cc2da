import { execFileSync } from 'node:child_process';
import { curlOf } from './curl.ts';

const request = { method: 'GET', url: 'http://api.test/bills', headers: {}, needsToken: false };

/** The words that a shell makes of a command, after the first. */
function wordsOf(command: string, token = ''): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${command}`;
  const env = { PATH: process.env.PATH, TOKEN: token };
  return execFileSync('/bin/sh', ['-c', script], { encoding: 'utf8', env }).split('\0').slice(0, -1);
}

describe('the command of curl', () => {
  test('of a GET is the URL', () => {
    expect(curlOf(request)).toBe("curl 'http://api.test/bills'");
  });

  test('means to a shell what was typed, whatever is in it', () => {
    const body = `{"name": "L'été $HOME \`id\` \\\\"}\n@`;
    const url = "http://api.test/bills?name=O'Hara&x=$1";
    expect(
      wordsOf(curlOf({ ...request, method: 'POST', url, headers: { 'If-Match': '"v1"' }, body })),
    ).toEqual(['-X', 'POST', url, '-H', 'If-Match: "v1"', '--data-raw', body]);
  });

  test('takes the token from a variable, so that it can be passed on', () => {
    expect(wordsOf(curlOf({ ...request, needsToken: true }), 'secret')).toEqual([
      request.url,
      '-H',
      'Authorization: Bearer secret',
    ]);
  });
});

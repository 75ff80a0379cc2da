import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makePassword, passwordFileOf, readPassword } from './identity/password.ts';
import { privateDirectory } from './private-directory.ts';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'private-'));
});
afterEach(() => rmSync(place, { recursive: true }));

const modeOf = (path: string): string => (statSync(path).mode & 0o7777).toString(8);

describe('given a folder for what a system keeps', () => {
  it('one that is made is its owner’s alone', () => {
    privateDirectory(join(place, 'state', 'data'));
    expect(modeOf(join(place, 'state', 'data'))).toBe('700');
  });

  it('one that is there and open to all is closed', () => {
    const data = join(place, 'data');
    mkdirSync(data);
    chmodSync(data, 0o755);
    privateDirectory(data);
    expect(modeOf(data)).toBe('700');
  });

  it('one that is everybody’s, as /tmp is, stays so', () => {
    chmodSync(place, 0o1777);
    privateDirectory(place);
    expect(modeOf(place)).toBe('1777');
  });
});

describe('given the password of a start', () => {
  it('its owner alone can read it, also where an earlier one was open to all', () => {
    const first = makePassword(place);
    chmodSync(passwordFileOf(place), 0o644);
    const second = makePassword(place);
    expect(modeOf(passwordFileOf(place))).toBe('600');
    expect(readPassword(place)).toBe(second);
    expect(second).not.toBe(first);
  });
});

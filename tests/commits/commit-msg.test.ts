import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAX_CHARACTERS = 72;

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'facturation-commits-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

/** Runs a program in the directory, with the person's own settings of git left out. */
function run(program: string, ...args: string[]) {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: directory, env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function judge(message: string) {
  writeFileSync(join(directory, 'message'), message);
  return run(join(process.cwd(), '.githooks/commit-msg'), 'message');
}

/** A subject of so many characters. */
const subjectOf = (characters: number) => 'fix: '.padEnd(characters, 'é');

describe('the commit-msg hook', () => {
  it.each([
    'feat(gateway): a route for the health of one service',
    'docs: what an upgrade asks of an operator',
    'fix(customers,inventory)!: ids are texts',
    'Merge branch main',
    'Revert "feat(gateway): a route for the health of one service"',
    'fixup! docs: what an upgrade asks of an operator',
    '# a comment of the editor\n\nfix: the subject is the first line of the message\n\nA body.',
  ])('takes %j', (message) => {
    expect(judge(message)).toMatchObject({ status: 0, stderr: '' });
  });

  it.each([
    'update',
    'feature: a route',
    'Fix: a route',
    'fix(Gateway): a route',
    'fix:a route',
    'fix: ',
    '',
  ])('refuses %j, and names the types', (message) => {
    expect(judge(message)).toMatchObject({ status: 1, stderr: expect.stringContaining('feat|fix|') });
  });

  it('counts characters, not bytes, and takes as many as allowed', () => {
    expect(judge(subjectOf(MAX_CHARACTERS)).status).toBe(0);
  });

  it('refuses one more, and says how long the subject is', () => {
    const { status, stderr } = judge(subjectOf(MAX_CHARACTERS + 1));
    expect(status).toBe(1);
    expect(stderr).toContain(`${MAX_CHARACTERS + 1} characters`);
  });

  it('takes a body with longer lines', () => {
    expect(judge(`fix: a short subject\n\n${subjectOf(MAX_CHARACTERS * 2)}`).status).toBe(0);
  });
});

describe('npm install', () => {
  /** What `npm install` runs at its end. */
  const prepare = () => run('npm', 'run', '--silent', 'prepare');
  const hooksPath = () => run('git', 'config', 'core.hooksPath').stdout.trim();

  beforeEach(() => {
    copyFileSync('package.json', join(directory, 'package.json'));
    cpSync('.githooks', join(directory, '.githooks'), { recursive: true });
  });

  it('sets the hook up in a clone: git then refuses such a commit', () => {
    run('git', 'init', '--quiet');
    expect(prepare().status).toBe(0);

    const person = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
    const commit = (subject: string) =>
      run('git', ...person, 'commit', '--quiet', '--allow-empty', '-m', subject);
    expect(commit('update')).toMatchObject({ status: 1, stderr: expect.stringContaining('commit-msg') });
    expect(commit('fix: an update')).toMatchObject({ status: 0 });
  });

  it('keeps the hooks that a person has set', () => {
    run('git', 'init', '--quiet');
    run('git', 'config', 'core.hooksPath', 'own-hooks');
    expect(prepare().status).toBe(0);
    expect(hooksPath()).toBe('own-hooks');
  });

  it('works without a clone, and leaves the settings of a repository around it', () => {
    run('git', 'init', '--quiet');
    const unpacked = join(directory, 'unpacked');
    mkdirSync(unpacked);
    copyFileSync('package.json', join(unpacked, 'package.json'));
    expect(run('npm', 'run', '--silent', '--prefix', unpacked, 'prepare')).toMatchObject({
      status: 0,
      stderr: '',
    });
    expect(hooksPath()).toBe('');
  });
});

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FOREIGN_SHELL } from '../tests/support/foreign-shell.ts';
import { jarsOf } from './servers/jars.mjs';
import { forgetAccounts, serverEnvironment, toolEnvironment } from './shell-environment.mjs';

describe('the environment of a server', () => {
  it('has the paths of the machine, and the settings that the help names', () => {
    const shell = { PATH: '/bin', CORS_ORIGINS: 'https://a.example', FACTURES_PER_SECOND: '5' };
    expect(serverEnvironment(shell)).toMatchObject(shell);
  });

  it('is the same whatever else the shell holds', () => {
    expect(serverEnvironment({ PATH: '/bin', ...FOREIGN_SHELL })).toEqual(
      serverEnvironment({ PATH: '/bin' }),
    );
  });

  it('has a home that is there, UTF-8, and credentials that nobody else takes', () => {
    const env = serverEnvironment(FOREIGN_SHELL);
    expect(existsSync(env.HOME ?? '')).toBe(true);
    expect(env).toMatchObject({
      LC_ALL: 'C.UTF-8',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_CONFIG_FILE: '/dev/null',
    });
  });

  it('leaves out a folder for temporary files that is not there', () => {
    expect(serverEnvironment({ TMPDIR: '/nonexistent' })).not.toHaveProperty('TMPDIR');
  });
});

describe('the environment of a tool that downloads', () => {
  it('keeps proxies, registries and the home of the person', () => {
    const home = mkdtempSync(join(tmpdir(), 'home-'));
    const { HTTP_PROXY, https_proxy, npm_config_registry } = FOREIGN_SHELL;
    const kept = { HTTP_PROXY, https_proxy, npm_config_registry, PIP_INDEX_URL: 'http://a', HOME: home };
    expect(toolEnvironment({ ...FOREIGN_SHELL, ...kept })).toMatchObject(kept);
    rmSync(home, { recursive: true });
  });

  it('gives a home to whoever has none', () => {
    expect(existsSync(toolEnvironment({ HOME: '/nonexistent' }).HOME ?? '')).toBe(true);
  });

  it('adds to the options of Maven, and has the last word on the language', () => {
    const env = toolEnvironment({ MAVEN_OPTS: '-Xmx1g', _JAVA_OPTIONS: '-Duser.language=tr' });
    expect(env.MAVEN_OPTS).toMatch(/^-Xmx1g .*-Duser\.language=en/);
    expect(env._JAVA_OPTIONS).toMatch(/-Duser\.language=tr .*-Duser\.language=en/);
  });

  it.each(['NODE_OPTIONS', 'NODE_ENV', 'PYTHONPATH', 'PYTHONHOME', 'PIP_USER', 'VIRTUAL_ENV'])(
    'leaves out %s, which changes how it works',
    (name) => {
      expect(toolEnvironment({ [name]: '1' })).not.toHaveProperty(name);
    },
  );
});

describe('a command that asks the local system', () => {
  it('forgets every account of AWS, and keeps the endpoints that its help names', () => {
    const env: Record<string, string | undefined> = {
      ...FOREIGN_SHELL,
      AWS_ENDPOINT_URL_DYNAMODB: 'http://db',
      AWS_ENDPOINT_URL_S3: 'http://s3',
    };
    forgetAccounts(env);
    const { AWS_ENDPOINT_URL_DYNAMODB, AWS_ENDPOINT_URL_S3, ...others } = env;
    const local = serverEnvironment({});
    const ofAws = (names: object) =>
      Object.entries(names)
        .filter(([name]) => name.startsWith('AWS_'))
        .sort();
    expect(ofAws(others)).toEqual(ofAws(local));
    expect(others).not.toHaveProperty('KAFKA_AUTHENTICATION');
    expect([AWS_ENDPOINT_URL_DYNAMODB, AWS_ENDPOINT_URL_S3]).toEqual(['http://db', 'http://s3']);
  });

  it('asks this machine without a proxy, and others as before', () => {
    const env = { no_proxy: 'intranet', HTTP_PROXY: 'http://proxy' };
    forgetAccounts(env);
    expect(env).toMatchObject({ no_proxy: 'intranet,127.0.0.1,localhost', HTTP_PROXY: 'http://proxy' });
  });
});

describe('the jars', () => {
  it('lie in the project, or in the cache where Java could not read them', () => {
    expect(jarsOf('/a, é', '/home/me')).toBe('/a, é/.localstack/servers');
    expect(jarsOf('/a!', '/home/me')).toMatch(/^\/home\/me\/\.cache\/facturation\/servers-\w{12}$/);
  });
});

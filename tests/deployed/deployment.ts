import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { freePorts, isFree } from '../../localstack/supervisor/ports.ts';
import type { RunningSystem } from '../e2e/system.ts';

/**
 * Waits until its input closes, which it does with this process, however that ends; a deployment that is interrupted
 * first ends by itself what it has begun.
 */
const REMOVE_AFTER_INPUT = `read -r _
for _ in 1 2 3 4 5 6; do
  npm run -s remove:local && rm -rf "$FACTURATION_STATE_DIR" && exit
  sleep 5
done`;

/** A place of its own for `npm run deploy:local`: a state directory, and ports that nothing else uses. */
export class Deployment implements RunningSystem {
  readonly secure = true;
  readonly identityPort: number;
  /** Within the project, as by default. */
  readonly directory = mkdtempSync(resolve('.localstack/deployed-'));
  /** Of what is deployed, within it. */
  readonly stateDirectory = join(this.directory, 'deployed');
  readonly ports: RunningSystem['ports'];
  /** Its servers outlive the command that started them; so they would a test that is killed, but for this one. */
  readonly #remover: ChildProcess;
  readonly #env: NodeJS.ProcessEnv;
  readonly #ports: number[];
  url = '';

  private constructor(ports: number[]) {
    const [aws, kafka, controller, identity] = ports as [number, number, number, number];
    this.#ports = ports;
    this.identityPort = identity;
    this.ports = { api: aws, lambda: aws, dynamodb: aws, s3: aws, kafka, identity };
    this.#env = {
      ...process.env,
      AWS_PORT: String(aws),
      KAFKA_PORT: String(kafka),
      KAFKA_CONTROLLER_PORT: String(controller),
      IDENTITY_PORT: String(identity),
      FACTURATION_STATE_DIR: this.directory,
    };
    this.#remover = spawn('sh', ['-c', REMOVE_AFTER_INPUT], {
      env: this.#env,
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
  }

  static async somewhere(): Promise<Deployment> {
    return new Deployment(await freePorts(4));
  }

  /** Runs a command of package.json there. @throws with all that it said, when it fails */
  async run(script: string, ...options: string[]): Promise<string> {
    const args = ['run', '-s', script, '--', ...options];
    const { stdout } = await promisify(execFile)('npm', args, { env: this.#env, timeout: 300_000 });
    return stdout;
  }

  async deploy(): Promise<string> {
    const said = await this.run('deploy:local');
    this.url = /Page\s+(\S+)/.exec(said)?.[1] ?? '';
    return said;
  }

  /** As `npm run reconcile` counts it. */
  async reconcile(): Promise<Record<string, number>> {
    return JSON.parse(await this.run('reconcile', '--json'));
  }

  /** Runs a command of package.json as an operator of the stage does, who knows it by its name alone. */
  async asOperator(script: string, ...options: string[]): Promise<string> {
    const args = ['run', '-s', script, '--', '--stage', 'dev', ...options];
    const { stdout } = await promisify(execFile)('npm', args, { env: this.#operator(), timeout: 300_000 });
    return stdout;
  }

  /** Runs a command out of the archive of `bundle:operations`, where there is nothing but that archive. */
  async fromBundle(command: string): Promise<string> {
    await this.run('bundle:operations');
    const elsewhere = mkdtempSync(join(tmpdir(), 'facturation-shell-'));
    const within = { cwd: elsewhere, env: this.#operator(), timeout: 300_000 };
    try {
      await promisify(execFile)('tar', ['-xzf', join(this.directory, 'operations.tgz')], within);
      const { stdout } = await promisify(execFile)('sh', ['-c', command], within);
      return stdout;
    } finally {
      rmSync(elsewhere, { recursive: true, force: true });
      rmSync(join(this.directory, 'operations.tgz'));
    }
  }

  /** The shell of an operator: an account of AWS, the variables of a deployment, and nothing of this machine. */
  #operator(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      FACTURATION_STATE_DIR: join(this.directory, 'nowhere'),
      AWS_ENDPOINT_URL: `http://127.0.0.1:${this.ports.api}`,
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      OIDC_ISSUER: `http://127.0.0.1:${this.identityPort}`,
      KAFKA: 'local',
      KAFKA_BROKERS: `127.0.0.1:${this.ports.kafka}`,
    };
  }

  /** The ports on which something listens. */
  async portsTaken(): Promise<number[]> {
    const taken = await Promise.all(this.#ports.map(async (port) => ((await isFree(port)) ? [] : [port])));
    return taken.flat();
  }

  /** Whatever became of it. */
  async forget(): Promise<void> {
    this.#remover.stdin?.end();
    await once(this.#remover, 'close');
  }
}

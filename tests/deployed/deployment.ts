import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { freePorts, isFree } from '../../localstack/supervisor/ports.ts';
import type { RunningSystem } from '../e2e/system.ts';

/** A place of its own for `npm run deploy:local`: a state directory, and ports that nothing else uses. */
export class Deployment implements RunningSystem {
  readonly secure = true;
  readonly identityPort: number;
  /** Within the project, as by default. */
  readonly directory = mkdtempSync(resolve('.localstack/deployed-'));
  /** Of what is deployed, within it. */
  readonly stateDirectory = join(this.directory, 'deployed');
  readonly ports: RunningSystem['ports'];
  readonly #env: NodeJS.ProcessEnv;
  readonly #ports: number[];
  url = '';

  private constructor(ports: number[]) {
    const [aws, kafka, controller, identity] = ports as [number, number, number, number];
    this.#ports = ports;
    this.identityPort = identity;
    this.ports = { api: aws, lambda: aws, dynamodb: aws, kafka, identity };
    this.#env = {
      ...process.env,
      AWS_PORT: String(aws),
      KAFKA_PORT: String(kafka),
      KAFKA_CONTROLLER_PORT: String(controller),
      IDENTITY_PORT: String(identity),
      FACTURATION_STATE_DIR: this.directory,
    };
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

  /** The ports on which something listens. */
  async portsTaken(): Promise<number[]> {
    const taken = await Promise.all(this.#ports.map(async (port) => ((await isFree(port)) ? [] : [port])));
    return taken.flat();
  }

  /** Whatever became of it. */
  async forget(): Promise<void> {
    await this.run('remove:local').catch(() => undefined);
    rmSync(this.directory, { recursive: true, force: true });
  }
}

import { execFile } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { readStack } from '../layers/platform/deployment/stack.ts';
import type { Console } from './console.ts';
import { localEnvironment } from './environment.ts';
import { invoking, newSecret } from './host/invoke-secret.ts';
import { originsOf } from './host/own-requests.ts';
import { makePassword } from './identity/password.ts';
import type { Options } from './options.ts';
import { privateDirectory } from './private-directory.ts';
import { fireSchedules } from './schedules.ts';
import { dynamodb } from './servers/dynamodb.ts';
import { eventSource } from './servers/event-source.ts';
import { functionHost } from './servers/function-host.ts';
import { AUDIENCE, identityProvider } from './servers/identity-provider.ts';
import { JARS } from './servers/jars.mjs';
import { kafka } from './servers/kafka.ts';
import { s3mock } from './servers/s3mock.ts';
import { type Server, SMALL_NODE } from './servers/server.ts';
import { serverEnvironment } from './shell-environment.mjs';
import { SupervisedProcess, type SupervisionOptions } from './supervisor/supervised-process.ts';

const REGION = 'eu-west-3';
/** Full name of the authorizer's function on the local stage. */
const AUTHORIZER = 'facturation-local-authorize';

/** The processes that stand in for AWS, started in parallel where they can be and ended in order. */
export class System {
  readonly #options: Options;
  readonly #console: Console;
  readonly #onProcess: SupervisionOptions['onProcess'];
  readonly #environment: ReturnType<typeof localEnvironment>;
  readonly #stackFile: string;
  readonly #endpoint: string;
  /** The secret for invoking functions. Children of this start get it by their environment; it is written nowhere. */
  readonly #secret = newSecret();
  /** Writers end before the servers they write to: event source, functions, stores. */
  readonly #layers: [SupervisedProcess[], SupervisedProcess[], SupervisedProcess[]] = [[], [], []];
  #started = false;

  constructor(options: Options, console: Console, onProcess: SupervisionOptions['onProcess']) {
    this.#options = options;
    this.#console = console;
    this.#onProcess = onProcess;
    this.#stackFile = join(options.stateDirectory, 'stack.json');
    this.#endpoint = `http://127.0.0.1:${options.lambdaPort}`;
    this.#environment = localEnvironment({
      brokers: options.brokers ?? `127.0.0.1:${options.kafkaPort}`,
      dynamodb: options.dynamodbEndpoint ?? `http://127.0.0.1:${options.dynamodbPort}`,
      s3: options.s3Endpoint ?? `http://127.0.0.1:${options.s3Port}`,
      services: `http://127.0.0.1:${options.port}`,
      region: REGION,
    });
  }

  /**
   * Resolves when the API answers, the event source runs and the first factures are on their way.
   * @throws {Error} saying which server does not come up, and where its log is
   */
  async start(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    for (const name of ['data', 'log', 'build']) privateDirectory(join(this.#options.stateDirectory, name));
    rmSync(this.#stackFile, { force: true });
    const api = this.#console.step('functions', this.#startFunctions());
    const stores = this.#startStores();
    const ready = Promise.all([stores, this.#stackIsKnown(api)]).then(() => this.#setUp(signal));
    const source = ready.then(() => this.#startEventSource(signal));
    // Factures produced before the event source runs wait on the topic.
    const fired = Promise.all([api, ready]).then(() => this.#fireSchedules());
    await Promise.all([source, fired]);
    this.#started = true;
  }

  /** Ends every process. Resolves when all are gone. */
  async stop(): Promise<void> {
    for (const layer of this.#layers) await Promise.all(layer.map((supervised) => supervised.stop()));
  }

  /** Ends every process at once. Written data is kept, and the next start recovers it. */
  kill(): void {
    for (const supervised of this.#layers.flat()) supervised.kill();
  }

  #keep(layer: 0 | 1 | 2, server: Server, onReady?: () => void): SupervisedProcess {
    const supervised = new SupervisedProcess(server, {
      log: this.#log(server.name),
      onProcess: this.#onProcess,
      say: (line) => this.#console.say(this.#console.colors.yellow(line)),
      ...(onReady ? { onReady } : {}),
    });
    this.#layers[layer].push(supervised);
    return supervised;
  }

  #log(name: string): string {
    return join(this.#options.stateDirectory, 'log', `${name}.log`);
  }

  #startFunctions(): Promise<void> {
    const { port, lambdaPort, secure } = this.#options;
    const server = functionHost({
      port,
      lambdaPort,
      stackFile: this.#stackFile,
      buildDirectory: join(this.#options.stateDirectory, 'build'),
      environment: {
        ...this.#environment,
        ...(secure ? this.#guarded() : { OIDC_ISSUER: '' }),
        ...invoking(this.#endpoint, this.#secret),
      },
    });
    // A host that was started again has lost the invocation of this minute.
    return this.#keep(1, server, () => this.#started && this.#fireSchedules()).start();
  }

  /** The environment that closes the API: the URL of the authorizer, and the issuer whose tokens it accepts. */
  #guarded(): Record<string, string> {
    const { identityPort, issuer, issuerSettings } = this.#options;
    return {
      AUTHORIZER_URL: `${this.#endpoint}/2015-03-31/functions/${AUTHORIZER}/invocations`,
      ...(issuer === undefined
        ? { OIDC_ISSUER: `http://127.0.0.1:${identityPort}`, OIDC_AUDIENCE: AUDIENCE }
        : { OIDC_ISSUER: issuer, ...issuerSettings }),
    };
  }

  async #startStores(): Promise<void> {
    const { brokers, dynamodbEndpoint, stateDirectory, kafkaPort, kafkaControllerPort, dynamodbPort } =
      this.#options;
    const { s3Endpoint, s3Port } = this.#options;
    const { secure, identityPort, issuer } = this.#options;
    const place = (name: string) => ({
      jars: join(JARS, name),
      directory: join(stateDirectory, 'data', name),
    });
    const servers: Server[] = [];
    if (!brokers)
      servers.push(kafka({ ...place('kafka'), port: kafkaPort, controllerPort: kafkaControllerPort }));
    if (!dynamodbEndpoint) servers.push(dynamodb({ ...place('dynamodb'), port: dynamodbPort }));
    if (!s3Endpoint) servers.push(s3mock({ ...place('s3mock'), port: s3Port }));
    if (secure && !issuer)
      servers.push(
        identityProvider({
          port: identityPort,
          pages: originsOf(this.#options.port),
          password: makePassword(stateDirectory),
        }),
      );
    await Promise.all(
      servers.map((server) => this.#console.step(server.name, this.#keep(2, server).start())),
    );
  }

  /** The host writes the stack long before it answers. */
  async #stackIsKnown(api: Promise<void>): Promise<void> {
    let failed = false;
    api.catch(() => {
      failed = true;
    });
    while (!existsSync(this.#stackFile) && !failed) await pause(50);
  }

  /** Tables, topics, buckets and demo data. */
  async #setUp(signal: AbortSignal): Promise<void> {
    const env = {
      ...serverEnvironment(),
      ...this.#environment,
      FACTURATION_STACK_FILE: this.#stackFile,
      // The set-up itself reports what fails.
      POWERTOOLS_LOG_LEVEL: 'SILENT',
    };
    const command = [...SMALL_NODE, resolve('localstack/setup.ts')];
    const setup = promisify(execFile)(process.execPath, command, { env, signal, timeout: 120_000 });
    await this.#console
      .step('tables, topics, buckets, demo data', setup)
      .catch((error: Error & { stderr?: string }) => {
        throw new Error(error.stderr?.trim() || error.message);
      });
  }

  async #startEventSource(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const log = this.#log('event-source');
    const { KAFKA_BROKERS: brokers, AWS_ENDPOINT_URL_DYNAMODB: dynamodb } = this.#environment;
    const declared = { stack: this.#stackFile };
    const [endpoint, secret] = [this.#endpoint, this.#secret];
    const source = eventSource({ brokers, endpoint, declared, dynamodb, secret, log });
    await this.#console.step('event source', this.#keep(0, source).start());
  }

  async #fireSchedules(): Promise<void> {
    const stack = readStack(this.#stackFile);
    await fireSchedules(stack, this.#endpoint, Date.now(), this.#secret).catch((error: Error) =>
      this.#console.say(this.#console.colors.yellow(`${error.message}; the next minute will do it`)),
    );
  }
}

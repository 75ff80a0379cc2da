import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface Options {
  help: boolean;
  /** Whether to delete the data of this machine and start again. */
  fresh: boolean;
  /** Whether the system is closed: requests without a token or an API key are refused. */
  secure: boolean;
  /** Whether bills of the demo customers become final, one every few seconds. */
  bills: boolean;
  /** API and page. */
  port: number;
  /** The Lambda Invoke API. */
  lambdaPort: number;
  kafkaPort: number;
  kafkaControllerPort: number;
  dynamodbPort: number;
  s3Port: number;
  identityPort: number;
  /** Holds data, logs and the list of running processes. */
  stateDirectory: string;
  /** The brokers of a Kafka that already runs. Then none is started. */
  brokers?: string;
  /** The endpoint of a DynamoDB that already runs. Then none is started. */
  dynamodbEndpoint?: string;
  /** The endpoint of an S3 that already runs. Then none is started. */
  s3Endpoint?: string;
  /** The issuer of an identity provider that already runs. Then none is started. */
  issuer?: string;
  /** Settings of this system at that provider, by variable. */
  issuerSettings: Record<string, string>;
}

/** Every port: its option, its variable, its default and what listens there. */
export const PORTS = {
  port: { variable: 'PORT', byDefault: 3000, use: 'API and page' },
  'lambda-port': { variable: 'LAMBDA_PORT', byDefault: 3002, use: 'Lambda Invoke API' },
  'kafka-port': { variable: 'KAFKA_PORT', byDefault: 9092, use: 'Kafka' },
  'kafka-controller-port': {
    variable: 'KAFKA_CONTROLLER_PORT',
    byDefault: 9093,
    use: "Kafka's controller",
  },
  'dynamodb-port': { variable: 'DYNAMODB_PORT', byDefault: 8000, use: 'DynamoDB Local' },
  's3-port': { variable: 'S3_PORT', byDefault: 9090, use: 'S3Mock' },
  'identity-port': { variable: 'IDENTITY_PORT', byDefault: 3004, use: 'identity provider' },
} as const;

type PortOption = keyof typeof PORTS;

export const HELP = `npm start [-- options]   starts the whole system on this machine

  --fresh    begin anew: forget all data
  --secure   closed: starts an identity provider too, and says how to get a token
  --bills    bills the demo customers too: every 5 s a draft becomes final, by way of the API
  --help     this text
${Object.entries(PORTS)
  .map(
    ([option, { variable, byDefault, use }]) =>
      `${`  --${option} N`.padEnd(30)}${use} (${variable}, ${byDefault})`,
  )
  .join('\n')}

  KAFKA_BROKERS               a Kafka that runs already (host:port,…); none is started then
  AWS_ENDPOINT_URL_DYNAMODB   a DynamoDB that runs already (URL); none is started then
  AWS_ENDPOINT_URL_S3         an S3 that runs already (URL); none is started then
  OIDC_ISSUER                 an identity provider that runs already (URL), with --secure; none is started then
  OIDC_AUDIENCE, OIDC_CLIENT_ID, OIDC_ORIGINS   how the provider knows this system (docs/identity.md)
  CORS_ORIGINS                origins whose pages may ask and read (https://host,…); none by default
  FACTURES_PER_SECOND         what the simulated clients send (1)
  FACTURATION_STATE_DIR       where data and logs lie (.localstack)

Other variables of the shell do not reach the system: no account of AWS, no proxy, no options of Java or Node.
`;

const OF_ISSUER = ['OIDC_AUDIENCE', 'OIDC_CLIENT_ID', 'OIDC_ORIGINS'];

/**
 * Options from the command line, then from the environment, then the defaults.
 * @throws {Error} naming an option that is unknown, malformed, or does not go with another
 */
export function parseOptions(args: string[], env: Record<string, string | undefined>): Options {
  const port = { type: 'string' } as const;
  const { values } = parseArgs({
    args,
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      fresh: { type: 'boolean', default: false },
      secure: { type: 'boolean', default: false },
      bills: { type: 'boolean', default: false },
      port,
      'lambda-port': port,
      'kafka-port': port,
      'kafka-controller-port': port,
      'dynamodb-port': port,
      's3-port': port,
      'identity-port': port,
    },
  });
  const portOf = (option: PortOption) => {
    const { variable, byDefault } = PORTS[option];
    return toPort(`--${option} (${variable})`, values[option] ?? (env[variable] || String(byDefault)));
  };
  const options: Options = {
    help: values.help,
    fresh: values.fresh,
    secure: values.secure,
    bills: values.bills,
    port: portOf('port'),
    lambdaPort: portOf('lambda-port'),
    kafkaPort: portOf('kafka-port'),
    kafkaControllerPort: portOf('kafka-controller-port'),
    dynamodbPort: portOf('dynamodb-port'),
    s3Port: portOf('s3-port'),
    identityPort: portOf('identity-port'),
    stateDirectory: resolve(env.FACTURATION_STATE_DIR || '.localstack'),
    ...(env.KAFKA_BROKERS ? { brokers: env.KAFKA_BROKERS } : {}),
    ...(env.AWS_ENDPOINT_URL_DYNAMODB ? { dynamodbEndpoint: env.AWS_ENDPOINT_URL_DYNAMODB } : {}),
    ...(env.AWS_ENDPOINT_URL_S3 ? { s3Endpoint: env.AWS_ENDPOINT_URL_S3 } : {}),
    ...(env.OIDC_ISSUER ? { issuer: env.OIDC_ISSUER } : {}),
    issuerSettings: Object.fromEntries(OF_ISSUER.flatMap((name) => (env[name] ? [[name, env[name]]] : []))),
  };
  refuseSharedPorts(options);
  if (options.bills && options.secure && options.issuer)
    throw new Error(
      '--bills has no token of OIDC_ISSUER: it needs the identity provider that npm start starts.',
    );
  return options;
}

function refuseSharedPorts(options: Options): void {
  const users = new Map<number, string>();
  for (const { port, variable } of portsInUse(options)) {
    const other = users.get(port);
    if (other) throw new Error(`${other} and ${variable} are both ${port}: each server needs its own port.`);
    users.set(port, variable);
  }
}

/** @throws {Error} naming the setting that is not a port */
export function toPort(name: string, text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Error(`${name} is ${text}: a port is a number from 1 to 65535.`);
}

/** The ports this start will listen on, with how to choose others. */
export function portsInUse(options: Options) {
  const used: [number, PortOption][] = [
    [options.port, 'port'],
    [options.lambdaPort, 'lambda-port'],
  ];
  if (!options.brokers) {
    used.push([options.kafkaPort, 'kafka-port'], [options.kafkaControllerPort, 'kafka-controller-port']);
  }
  if (!options.dynamodbEndpoint) used.push([options.dynamodbPort, 'dynamodb-port']);
  if (!options.s3Endpoint) used.push([options.s3Port, 's3-port']);
  if (options.secure && !options.issuer) used.push([options.identityPort, 'identity-port']);
  return used.map(([port, option]) => ({ port, ...PORTS[option] }));
}

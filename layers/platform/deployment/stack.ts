import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import type { CreateTableCommandInput, TimeToLiveSpecification } from '@aws-sdk/client-dynamodb';
import type { Topic } from './topics/create-topics.ts';

type Value = string | number | boolean | { Ref: string } | { 'Fn::Sub': string };

/** An event as `functions.yml` declares it; the kinds read here, others pass by. */
export interface StackEvent {
  msk?: Partial<Omit<MskMapping, 'functionKey' | 'functionName'>> & { topic: string };
  schedule?: string | { rate: string | string[]; enabled?: boolean; input?: unknown };
  [kind: string]: unknown;
}

export interface StackFunction {
  /** Full name on Lambda, e.g. `facturation-local-factureProducer`. */
  name: string;
  handler: string;
  /** Seconds; the platform's default is 6. */
  timeout?: number;
  /** MB; see `DEFAULT_MEMORY_MB`. */
  memorySize?: number;
  environment?: Record<string, Value>;
  events?: StackEvent[];
}

/** What the framework gives a function that declares nothing. */
export const DEFAULT_MEMORY_MB = 1_024;

export type { Topic };

/** `serverless.yml` with every variable and include resolved; what stands in for AWS reads only this. */
export interface Stack {
  service: string;
  provider: { stage: string; region: string; environment?: Record<string, Value> };
  functions: Record<string, StackFunction>;
  resources?: { Resources?: Record<string, { Type: string; Properties?: Record<string, unknown> }> };
  custom?: { topics?: Record<string, Topic>; stage?: { kafka: { kind: string; brokers?: string } } };
}

export interface Table {
  logicalId: string;
  input: CreateTableCommandInput & { TableName: string };
  timeToLive?: TimeToLiveSpecification;
}

export interface Bucket {
  logicalId: string;
  name: string;
  isVersioned: boolean;
}

/** An `msk` event of a function, with AWS's defaults where the declaration is silent. */
export interface MskMapping {
  functionKey: string;
  functionName: string;
  topic: string;
  /** Records, at most. */
  batchSize: number;
  /** Seconds. */
  maximumBatchingWindow: number;
  startingPosition: 'TRIM_HORIZON' | 'LATEST' | 'AT_TIMESTAMP';
  /** Seconds since the Unix epoch; with AT_TIMESTAMP. */
  startingPositionTimestamp?: number;
  consumerGroupId: string;
  enabled: boolean;
}

export interface Schedule {
  functionKey: string;
  functionName: string;
  rates: string[];
}

/** Reads the stack the function host's plugin wrote. @throws when the file is missing or is not JSON. */
export const readStack = (file: string): Stack => JSON.parse(readFileSync(file, 'utf8')) as Stack;

/**
 * Resolves `serverless.yml` of the working directory by the framework itself (about 3 s).
 * @throws {Error} saying what a variable lacks
 */
export async function resolveStack(stage = 'local', region = 'eu-west-3'): Promise<Stack> {
  const options = ['--stage', stage, '--region', region, '--format', 'json'];
  const command = ['node_modules/.bin/serverless', 'print', ...options];
  const { stdout } = await promisify(execFile)(process.execPath, command, {
    timeout: 60_000,
    maxBuffer: 64 << 20,
  }).catch((error: Error & { stdout?: string }) => {
    // The framework says on its standard output what it misses; nothing when it took too long.
    const missing = error.stdout?.trim();
    if (!missing) throw error;
    throw new Error(`Are the variables of stage ${stage} set, as OIDC_ISSUER? ${missing}`, { cause: error });
  });
  return JSON.parse(stdout.slice(stdout.indexOf('{'))) as Stack;
}

const API_PROPERTIES = [
  'AttributeDefinitions',
  'KeySchema',
  'BillingMode',
  'ProvisionedThroughput',
  'GlobalSecondaryIndexes',
  'LocalSecondaryIndexes',
];

/** The DynamoDB tables among the stack's CloudFormation resources, as CreateTable wants them. */
export function tablesOf(stack: Stack): Table[] {
  return Object.entries(stack.resources?.Resources ?? {})
    .filter(([, resource]) => resource.Type === 'AWS::DynamoDB::Table')
    .map(([logicalId, { Properties = {} }]) => toTable(logicalId, Properties));
}

function toTable(logicalId: string, properties: Record<string, unknown>): Table {
  const { TableName, TimeToLiveSpecification: timeToLive, StreamSpecification: stream } = properties;
  if (typeof TableName !== 'string') throw new Error(`Table ${logicalId} has no plain TableName.`);
  const kept = Object.fromEntries(
    API_PROPERTIES.flatMap((p) => (p in properties ? [[p, properties[p]]] : [])),
  );
  // CloudFormation leaves StreamEnabled out, the API wants it.
  const streamed = stream ? { StreamSpecification: { StreamEnabled: true, ...stream } } : {};
  const input = { ...kept, ...streamed, TableName } as Table['input'];
  return { logicalId, input, ...(timeToLive ? { timeToLive: timeToLive as TimeToLiveSpecification } : {}) };
}

/**
 * The S3 buckets among the stack's CloudFormation resources. On AWS, CloudFormation makes up names that no other account
 * has; on one machine a name only has to differ from those beside it.
 */
export const bucketsOf = (stack: Stack): Bucket[] =>
  Object.entries(stack.resources?.Resources ?? {})
    .filter(([, resource]) => resource.Type === 'AWS::S3::Bucket')
    .map(([logicalId, { Properties = {} }]) => ({
      logicalId,
      name: `${stack.service}-${stack.provider.stage}-${logicalId}`.toLowerCase(),
      isVersioned: 'VersioningConfiguration' in Properties,
    }));

/** The topics, from the one place where they are declared (`custom.topics`). */
export const topicsOf = (stack: Stack): Topic[] => Object.values(stack.custom?.topics ?? {});

/** Each event of each function. */
export const eventsOf = (stack: Stack) =>
  Object.entries(stack.functions).flatMap(([functionKey, { name, events = [] }]) =>
    events.map((event) => ({ functionKey, functionName: name, event })),
  );

/** Each `msk` event with its function. The group's default is the function's name: AWS draws a random one. */
export function mskMappingsOf(stack: Stack): MskMapping[] {
  return eventsOf(stack).flatMap(({ functionKey, functionName, event: { msk } }) =>
    msk
      ? {
          batchSize: 100,
          maximumBatchingWindow: 0,
          startingPosition: 'TRIM_HORIZON' as const,
          consumerGroupId: functionName,
          enabled: true,
          ...msk,
          functionKey,
          functionName,
        }
      : [],
  );
}

/** Each enabled `schedule` event with its function. */
export function schedulesOf(stack: Stack): Schedule[] {
  return eventsOf(stack).flatMap(({ functionKey, functionName, event: { schedule } }) => {
    if (!schedule) return [];
    const { rate, enabled = true } = typeof schedule === 'string' ? { rate: schedule } : schedule;
    return enabled ? { functionKey, functionName, rates: [rate].flat() } : [];
  });
}

const substituted = (value: object, names: ReadonlyMap<string, string>): string | undefined =>
  'Fn::Sub' in value ? String(value['Fn::Sub']) : names.get(String((value as { Ref: string }).Ref));

/**
 * The environment a function declares, provider's first, with `{Ref: <table or bucket>}` replaced by its name. A text with
 * something to substitute stays as it is: on one machine a variable of the start takes its place.
 * @throws {Error} naming the variable, when its value is another intrinsic only AWS can resolve.
 */
export function environmentOf(stack: Stack, functionKey: string): Record<string, string> {
  const names = new Map([
    ...tablesOf(stack).map(({ logicalId, input }) => [logicalId, input.TableName] as const),
    ...bucketsOf(stack).map(({ logicalId, name }) => [logicalId, name] as const),
  ]);
  const declared = { ...stack.provider.environment, ...stack.functions[functionKey]?.environment };
  const resolve = (variable: string, value: Value): string => {
    const resolved = typeof value !== 'object' ? String(value) : substituted(value, names);
    if (resolved === undefined) {
      throw new Error(
        `${functionKey}: ${variable} = ${JSON.stringify(value)} has no meaning on one machine.`,
      );
    }
    return resolved;
  };
  return Object.fromEntries(Object.entries(declared).map(([name, value]) => [name, resolve(name, value)]));
}

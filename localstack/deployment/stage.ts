import { execFile } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CloudFormationClient, DescribeStackResourceCommand } from '@aws-sdk/client-cloudformation';
import { privateDirectory } from '../private-directory.ts';
import { OWNER } from '../servers/ministack.ts';
import { serverEnvironment } from '../shell-environment.mjs';
import type { Place } from './options.ts';

export const REGION = 'eu-west-3';
/** A stage as on AWS: closed, and without settings of this machine. */
export const STAGE = 'dev';
const STACK = `facturation-${STAGE}`;

export const endpointOf = ({ givenEndpoint, endpointPort }: Place): string =>
  givenEndpoint ?? `http://127.0.0.1:${endpointPort}`;
export const brokersOf = ({ kafkaPort }: Place): string => `127.0.0.1:${kafkaPort}`;
export const templateOf = ({ directory }: Place): string =>
  join(directory, 'package', 'cloudformation-template-update-stack.json');

/** The URL at which an AWS-compatible endpoint serves a stage of a REST API. On AWS, each API has its own host. */
const apiUrl = (place: Place, id: string): string =>
  `${endpointOf(place)}/restapis/${id}/${STAGE}/_user_request_`;

/** The environment with which the framework deploys to this machine, whichever account the shell is logged in to. */
const environmentOf = (place: Place): NodeJS.ProcessEnv => ({
  ...serverEnvironment(),
  ...OWNER,
  AWS_REGION: REGION,
  AWS_ENDPOINT_URL: endpointOf(place),
  AWS_ENDPOINT_URL_DYNAMODB: endpointOf(place),
  KAFKA: 'local',
  KAFKA_BROKERS: brokersOf(place),
  OIDC_ISSUER: `http://127.0.0.1:${place.identityPort}`,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation substitutes it
  SERVICES_URL: apiUrl(place, '${ApiGatewayRestApi}'),
  SIMULATOR: 'true',
  FACTURATION_STACK_FILE: place.stackFile,
  NO_COLOR: '1',
});

/** Runs a command of the framework. @throws {Error} with its last lines, and where the others are */
async function serverless(place: Place, command: string, ...options: string[]): Promise<void> {
  const log = join(place.directory, 'log', `${command}.log`);
  const args = ['node_modules/.bin/serverless', command, '--stage', STAGE, '--region', REGION, ...options];
  // The bundler plugin leaves a folder for each function where temporary files go.
  const temporary = join(place.directory, 'temporary');
  privateDirectory(temporary);
  const run = promisify(execFile)(process.execPath, args, {
    env: { ...environmentOf(place), TMPDIR: temporary },
    timeout: 600_000,
    maxBuffer: 64 << 20,
  });
  // When this process ends, the command ends too.
  const end = () => run.child.kill();
  process.once('exit', end);
  const output = ({ stdout = '', stderr = '' }: { stdout?: string; stderr?: string }) => `${stdout}${stderr}`;
  try {
    writeFileSync(log, output(await run));
  } catch (error) {
    const said = output(error as object);
    writeFileSync(log, said);
    throw new Error(`${said.trim().split('\n').slice(-12).join('\n')}\nserverless ${command} failed: ${log}`);
  } finally {
    process.off('exit', end);
    rmSync(temporary, { recursive: true, force: true });
  }
}

const packageOf = ({ directory }: Place): string[] => ['--package', join(directory, 'package')];

/** Builds what is deployed, and writes the stack to its file. */
export const packageStage = (place: Place): Promise<void> =>
  serverless(place, 'package', ...packageOf(place));

/** Creates the stack, or updates it. */
export const deployStage = (place: Place): Promise<void> => serverless(place, 'deploy', ...packageOf(place));

export const removeStage = (place: Place): Promise<void> => serverless(place, 'remove');

/** Where the deployed API answers. @throws when nothing is deployed */
export async function deployedUrl(place: Place): Promise<string> {
  const client = new CloudFormationClient({
    endpoint: endpointOf(place),
    region: REGION,
    credentials: { accessKeyId: OWNER.AWS_ACCESS_KEY_ID, secretAccessKey: OWNER.AWS_SECRET_ACCESS_KEY },
    requestHandler: { connectionTimeout: 2_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
  });
  const { StackResourceDetail: api } = await client.send(
    new DescribeStackResourceCommand({ StackName: STACK, LogicalResourceId: 'ApiGatewayRestApi' }),
  );
  client.destroy();
  return apiUrl(place, api?.PhysicalResourceId ?? '');
}

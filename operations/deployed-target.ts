import {
  type FunctionConfiguration,
  GetFunctionConfigurationCommand,
  LambdaClient,
} from '@aws-sdk/client-lambda';
import { withinTime } from '@facturation/platform/deadline';
import { regionOf, SETTINGS_FUNCTION, subjectOf, type Target, type TargetFlags } from './stage-settings.ts';

/** Time limit for getting credentials and for the answer of AWS together. */
const AWS_TIMEOUT_MS = 4_500;
const CONNECTION_TIMEOUT_MS = 2_000;

/** Full name of a function on Lambda. */
export const functionName = (stage: string, key: string): string => `facturation-${stage}-${key}`;

/** A client of Lambda for a stage. @param requestTimeoutMs for one answer */
export const lambdaClient = (flags: TargetFlags, requestTimeoutMs: number): LambdaClient =>
  new LambdaClient({
    region: regionOf(flags),
    ...(flags.profile !== undefined && { profile: flags.profile }),
    maxAttempts: 1,
    requestHandler: {
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      requestTimeout: requestTimeoutMs,
      throwOnRequestTimeout: true,
    },
  });

/**
 * A stage on AWS, as one of its functions is configured. Lambda is asked, and not CloudFormation: within the network of
 * a stage that made its own cluster, no other service but DynamoDB and STS can be asked.
 * @param env is changed to that of the stage: region, credentials and authentication at the brokers
 */
export async function deployedTarget(flags: TargetFlags, env: NodeJS.ProcessEnv): Promise<Target> {
  // A named profile takes precedence over the keys of the shell.
  if (flags.profile !== undefined) forgetKeys(env);
  const client = lambdaClient(flags, AWS_TIMEOUT_MS);
  const name = functionName(flags.stage ?? '', SETTINGS_FUNCTION);
  const asking = async () => {
    const credentials = await client.config.credentials();
    const found = await client.send(new GetFunctionConfigurationCommand({ FunctionName: name }));
    return { credentials, found };
  };
  const silence = `AWS does not answer within ${AWS_TIMEOUT_MS / 1000} s`;
  const { credentials, found } = await withinTime(asking(), AWS_TIMEOUT_MS, silence).catch((error) => {
    throw inWords(error, flags, name);
  });
  useCredentials(env, regionOf(flags), credentials);
  const settings = found.Environment?.Variables ?? {};
  env.KAFKA_AUTHENTICATION = settings.KAFKA_AUTHENTICATION ?? 'none';
  return {
    brokers: settings.KAFKA_BROKERS ?? '',
    reachedFrom: reachedFrom(found),
    subject: subjectOfStage(settings, flags),
    settings,
  };
}

function forgetKeys(env: NodeJS.ProcessEnv): void {
  for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN']) delete env[name];
}

/** Makes every client of this process sign with these credentials, and not with others of the shell. */
function useCredentials(
  env: NodeJS.ProcessEnv,
  region: string,
  found: { accessKeyId: string; secretAccessKey: string; sessionToken?: string | undefined },
): void {
  forgetKeys(env);
  // With a profile set, the SDK would not look at the keys.
  delete env.AWS_PROFILE;
  Object.assign(env, {
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: found.accessKeyId,
    AWS_SECRET_ACCESS_KEY: found.secretAccessKey,
    ...(found.sessionToken && { AWS_SESSION_TOKEN: found.sessionToken }),
  });
}

function subjectOfStage(settings: Record<string, string>, { stage }: TargetFlags) {
  try {
    return subjectOf(settings);
  } catch (error) {
    const reason = (error as Error).message;
    throw new Error(`Stage ${stage} was deployed by an earlier version: deploy it again. ${reason}`);
  }
}

function reachedFrom({
  VpcConfig: { VpcId, SubnetIds = [], SecurityGroupIds = [] } = {},
}: FunctionConfiguration) {
  if (!VpcId)
    return 'The functions of the stage reach them by these addresses. Run this command on a machine that can reach them, too.';
  return `They can be reached only from within their network: VPC ${VpcId}, subnet ${SubnetIds.join(' or ')}, security group ${SecurityGroupIds.join(', ')}. How to open a shell there: docs/operations.md, "A shell in the brokers' network".`;
}

/** The error with a sentence for an operator that says what to do. */
function inWords(error: Error, flags: TargetFlags, name: string): Error {
  const region = regionOf(flags);
  const said = `${error.name === 'Error' ? '' : `${error.name}: `}${error.message}`;
  const words = () => {
    if (error.name === 'ResourceNotFoundException')
      return `There is no stage ${flags.stage} in ${region}, or not in this account: no function ${name} is there. Name another region with --region, another account with --profile.`;
    if (error.name === 'CredentialsProviderError')
      return `There are no credentials for AWS${flags.profile === undefined ? '' : ` in profile ${flags.profile}`}: log in (aws sso login), set AWS_PROFILE, or use --profile NAME. ${said}`;
    if (/AccessDenied|UnrecognizedClient|ExpiredToken|InvalidSignature|Forbidden/.test(error.name))
      return `AWS refuses these credentials, which must allow lambda:GetFunctionConfiguration of ${name}. ${said}`;
    return `Lambda cannot be reached in ${region}: is the region right, and is AWS reachable from here? ${said}`;
  };
  return new Error(words(), { cause: error });
}

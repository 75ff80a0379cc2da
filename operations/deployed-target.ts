import {
  type FunctionConfiguration,
  GetFunctionConfigurationCommand,
  LambdaClient,
} from '@aws-sdk/client-lambda';
import { withinTime } from '@facturation/platform/deadline';
import { regionOf, SETTINGS_FUNCTION, subjectOf, type Target, type TargetFlags } from './stage-settings.ts';

/** For credentials and for the answer of AWS together. */
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
 * @param env becomes that of the stage: region, credentials and how brokers know who asks
 */
export async function deployedTarget(flags: TargetFlags, env: NodeJS.ProcessEnv): Promise<Target> {
  // A profile that is named is meant, whatever keys the shell has.
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

/** Every client of this process signs with these, and with nothing else that the shell has. */
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
    return 'The functions of the stage reach them by these addresses: run this from a machine that does too.';
  return `They are reached from within their network alone: VPC ${VpcId}, subnet ${SubnetIds.join(' or ')}, security group ${SecurityGroupIds.join(', ')}. How to open a shell there: docs/operations.md, "A shell in the brokers' network".`;
}

/** What went wrong, and what to do about it. */
function inWords(error: Error, flags: TargetFlags, name: string): Error {
  const region = regionOf(flags);
  const said = `${error.name === 'Error' ? '' : `${error.name}: `}${error.message}`;
  const words = () => {
    if (error.name === 'ResourceNotFoundException')
      return `There is no stage ${flags.stage} in ${region}, or not in this account: no function ${name} is there. Another region is named by --region, another account by --profile.`;
    if (error.name === 'CredentialsProviderError')
      return `There are no credentials for AWS${flags.profile === undefined ? '' : ` in profile ${flags.profile}`}: log in (aws sso login), set AWS_PROFILE, or use --profile NAME. ${said}`;
    if (/AccessDenied|UnrecognizedClient|ExpiredToken|InvalidSignature|Forbidden/.test(error.name))
      return `AWS refuses these credentials, which must allow lambda:GetFunctionConfiguration of ${name}. ${said}`;
    return `Lambda cannot be asked in ${region}: is the region right, and is there a way to AWS from here? ${said}`;
  };
  return new Error(words(), { cause: error });
}

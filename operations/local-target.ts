import { join } from 'node:path';
import { environmentOf, readStack, type Stack } from '../layers/platform/deployment/stack.ts';
import { forgetAccounts } from '../localstack/shell-environment.mjs';
import { SETTINGS_FUNCTION, subjectOf, type Target } from './stage-settings.ts';

/** The file to which npm start and npm run deploy:local write the resolved stack. */
const stackFileOf = (env: NodeJS.ProcessEnv): string =>
  env.FACTURATION_STACK_FILE ?? join(env.FACTURATION_STATE_DIR || '.localstack', 'stack.json');

/**
 * The system that was started on this machine. Of the shell's variables it uses KAFKA_BROKERS and the endpoints of
 * DynamoDB and S3. It ignores the shell's AWS accounts.
 * @throws {Error} when nothing was ever started here
 */
export function localTarget(env: NodeJS.ProcessEnv): Target {
  const settings = environmentOf(readLocalStack(stackFileOf(env)), SETTINGS_FUNCTION);
  forgetAccounts(env);
  for (const name of ['AWS_ENDPOINT_URL_DYNAMODB', 'AWS_ENDPOINT_URL_S3']) {
    const endpoint = env[name] ?? settings[name];
    if (endpoint) env[name] = endpoint;
  }
  return {
    brokers: env.KAFKA_BROKERS ?? settings.KAFKA_BROKERS ?? '',
    reachedFrom:
      'Nothing runs there: start it with npm start or npm run deploy:local, or name a stage on AWS with --stage NAME.',
    subject: subjectOf(settings),
    settings,
  };
}

function readLocalStack(file: string): Stack {
  try {
    return readStack(file);
  } catch {
    throw new Error(`There is no ${file}: run npm start first, or name a stage on AWS with --stage NAME.`);
  }
}

import { readStack } from '../../layers/platform/deployment/stack.ts';
import { environmentOfAll } from '../../localstack/environment.ts';
import { stackFile, subjectOf } from '../reconcile/subject.ts';

/**
 * Gives this process the variables that the functions of the started system have, so that it reads the same tables.
 * @throws when there is no stack: the system was never started here.
 */
export function openDoor(env: NodeJS.ProcessEnv): void {
  subjectOf(env);
  const { AWS_ENDPOINT_URL_DYNAMODB: endpoint } = env;
  Object.assign(env, environmentOfAll(readStack(stackFile(env))));
  if (endpoint !== undefined) env.AWS_ENDPOINT_URL_DYNAMODB = endpoint;
}

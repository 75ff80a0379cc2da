import { Buffer } from 'node:buffer';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { secretHeader } from '../host/invoke-secret.ts';

/**
 * Calls a function with a JSON text. Resolves with its answer, undefined when it has none.
 * @throws when the call or the function failed.
 */
export type Invoke = (functionName: string, payload: string) => Promise<unknown>;

/**
 * Invokes through a Lambda Invoke endpoint: serverless-offline's, an emulator's or AWS's own.
 * `timeoutMs`: longer than the slowest function may take.
 */
export function lambdaInvoke(endpoint: string, timeoutMs: number): Invoke {
  const lambda = new LambdaClient({
    endpoint,
    region: process.env.AWS_REGION ?? 'eu-west-3',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 3_000, requestTimeout: timeoutMs, throwOnRequestTimeout: true },
  });
  showSecret(lambda);
  return async (FunctionName, payload) => {
    const { FunctionError, Payload } = await lambda.send(
      new InvokeCommand({ FunctionName, Payload: Buffer.from(payload) }),
    );
    const answer = Payload?.transformToString();
    if (FunctionError) throw new Error(`${FunctionName} failed: ${answer?.slice(0, 300)}`);
    return answer ? JSON.parse(answer) : undefined;
  };
}

/** The function host of this machine accepts only callers that know the secret of its start. */
function showSecret(lambda: LambdaClient): void {
  lambda.middlewareStack.add(
    (next) => (call) => {
      Object.assign((call.request as { headers: object }).headers, secretHeader());
      return next(call);
    },
    { step: 'build' },
  );
}

import { Buffer } from 'node:buffer';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';

/** Calls a function with a JSON text and waits for its answer. @throws when the call or the function failed. */
export type Invoke = (functionName: string, payload: string) => Promise<void>;

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
  return async (FunctionName, payload) => {
    const { FunctionError, Payload } = await lambda.send(
      new InvokeCommand({ FunctionName, Payload: Buffer.from(payload) }),
    );
    if (FunctionError)
      throw new Error(`${FunctionName} failed: ${Payload?.transformToString().slice(0, 300)}`);
  };
}

import { Credentials } from '@facturation/platform/aws-credentials';
import { readConfig } from '@facturation/platform/config';
import type { CloudFormationCustomResourceEvent, CloudFormationCustomResourceResponse } from 'aws-lambda';
import { AwsClient } from 'aws4fetch';
import { z } from 'zod';

/** For one answer of MSK, and for one of CloudFormation. */
const ANSWER_TIMEOUT_MS = 10_000;

const Environment = z.object({
  AWS_REGION: z.string(),
  AWS_ENDPOINT_URL: z.url().optional(),
});

type Outcome = Pick<CloudFormationCustomResourceResponse, 'Status' | 'Reason' | 'Data'>;

/**
 * A custom resource of CloudFormation: `Addresses` are those of the brokers of `ClusterArn` (`host:port,…`) that
 * authenticate clients by IAM. CloudFormation waits for an answer, so a failure is answered too.
 */
export async function handler(event: CloudFormationCustomResourceEvent): Promise<void> {
  const { StackId, RequestId, LogicalResourceId, ResponseURL, ResourceProperties } = event;
  const clusterArn = String(ResourceProperties.ClusterArn);
  const outcome: Outcome =
    event.RequestType === 'Delete'
      ? { Status: 'SUCCESS' }
      : await addressesOf(clusterArn).then(
          (Addresses) => ({ Status: 'SUCCESS', Data: { Addresses } }),
          (error: Error) => ({ Status: 'FAILED', Reason: error.message }),
        );
  const answer = { ...outcome, PhysicalResourceId: clusterArn, StackId, RequestId, LogicalResourceId };
  await fetch(ResponseURL, {
    method: 'PUT',
    body: JSON.stringify(answer),
    signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
  });
}

/** @throws {Error} saying why there are none */
async function addressesOf(clusterArn: string): Promise<string> {
  const env = readConfig(Environment);
  const client = new AwsClient({
    ...readConfig(Credentials),
    service: 'kafka',
    region: env.AWS_REGION,
    retries: 3,
  });
  const endpoint = env.AWS_ENDPOINT_URL ?? `https://kafka.${env.AWS_REGION}.amazonaws.com`;
  const answer = await client.fetch(
    `${endpoint}/v1/clusters/${encodeURIComponent(clusterArn)}/bootstrap-brokers`,
    {
      signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
    },
  );
  if (!answer.ok) throw new Error(`MSK answered ${answer.status} for the brokers of ${clusterArn}.`);
  const { bootstrapBrokerStringSaslIam: addresses } = (await answer.json()) as Record<string, unknown>;
  if (typeof addresses !== 'string')
    throw new Error(`Cluster ${clusterArn} takes no IAM: it names no brokers for it.`);
  return addresses;
}

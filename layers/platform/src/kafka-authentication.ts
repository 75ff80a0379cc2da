import { AwsV4Signer } from 'aws4fetch';
import type { KafkaConfig } from 'kafkajs';
import { z } from 'zod';
import { Credentials } from './aws-credentials.ts';
import { readConfig } from './config.ts';

/** How long MSK accepts a token. A connection outlives its token. */
const TOKEN_LIFETIME_S = 900;

const Environment = z.object({ KAFKA_AUTHENTICATION: z.enum(['none', 'iam']).default('none') });

/** How a client proves to brokers who it is, by KAFKA_AUTHENTICATION: by IAM over TLS, or not at all. */
export function kafkaAuthentication(): Pick<KafkaConfig, 'ssl' | 'sasl'> {
  if (readConfig(Environment).KAFKA_AUTHENTICATION === 'none') return {};
  const { AWS_REGION: region } = readConfig(z.object({ AWS_REGION: z.string() }));
  const oauthBearerProvider = async () => ({ value: await mskToken(region) });
  return { ssl: true, sasl: { mechanism: 'oauthbearer', oauthBearerProvider } };
}

/**
 * A bearer token for MSK: a signed request, as one text, that MSK sends on to IAM. AWS's own signers bring their whole
 * SDK; a test compares this one to theirs.
 * https://github.com/aws/aws-msk-iam-sasl-signer-js
 */
export async function mskToken(region: string): Promise<string> {
  const url = new URL(`https://kafka.${region}.amazonaws.com/`);
  url.searchParams.set('Action', 'kafka-cluster:Connect');
  url.searchParams.set('X-Amz-Expires', String(TOKEN_LIFETIME_S));
  const credentials = readConfig(Credentials);
  const signer = new AwsV4Signer({
    url: url.href,
    service: 'kafka-cluster',
    region,
    signQuery: true,
    ...credentials,
  });
  const signed = (await signer.sign()).url;
  signed.searchParams.set('User-Agent', 'facturation');
  return Buffer.from(signed.href).toString('base64url');
}

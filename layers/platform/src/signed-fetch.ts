import { AwsClient } from 'aws4fetch';
import { Credentials } from './aws-credentials.ts';
import { readConfig } from './config.ts';

/** What is signed, and until when an answer is waited for. */
type Asked = Omit<RequestInit, 'signal'> & { signal: AbortSignal };

/** Sends one request to a service of AWS, e.g. `s3`, signed by the credentials of this process. @throws as `fetch` does */
export async function signedFetch(
  { service, region }: { service: string; region: string },
  url: string,
  { signal, ...asked }: Asked,
): Promise<Response> {
  const client = new AwsClient({ ...readConfig(Credentials), service, region });
  // The signal is for `fetch` itself. One that only a Request knows is forgotten when memory is collected, and whoever
  // waits for the answer waits for good.
  return fetch(await client.sign(url, asked), { signal });
}

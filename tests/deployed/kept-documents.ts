import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectLockConfigurationCommand,
  GetObjectRetentionCommand,
  type ObjectLockConfiguration,
  PutObjectLockConfigurationCommand,
  PutObjectRetentionCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { getObject, putObjectOnce } from '@facturation/platform/object-store';
import { readTemplate } from '../../layers/platform/deployment/template.ts';
import { REGION, STAGE } from '../../localstack/deployment/stage.ts';
import { OWNER } from '../../localstack/servers/ministack.ts';
import { functionName } from '../../operations/deployed-target.ts';
import { objectVersions } from '../../operations/object-versions.ts';
import { s3Client } from '../../operations/s3-client.ts';
import { SETTINGS_FUNCTION } from '../../operations/stage-settings.ts';
import { itStoresObjects } from '../support/object-store-contract.ts';
import type { Deployment } from './deployment.ts';

const YEAR_MS = 365 * 86_400_000;

/** What becomes of objects in a bucket of AWS, and in one that is locked as that of `prod` is. */
export function itKeepsDocuments(given: () => Deployment): void {
  const before = { ...process.env };
  const place = { endpoint: '', bucket: '' };
  let client: S3Client;
  beforeAll(async () => {
    place.endpoint = `http://127.0.0.1:${given().ports.s3}`;
    Object.assign(process.env, OWNER, { AWS_REGION: REGION, AWS_ENDPOINT_URL_S3: place.endpoint });
    place.bucket = await bucketOf(place.endpoint);
    client = s3Client();
  });
  afterAll(() => {
    client?.destroy();
    process.env = before;
  });

  describe('stores objects', () => itStoresObjects(() => place));

  describe('locks them in prod', () => {
    const locked = { Bucket: `locked-${randomUUID()}`, Key: 'bills/1/factur-x.pdf' };
    const object = { bytes: new TextEncoder().encode('%PDF'), contentType: 'application/pdf', metadata: {} };
    const versions = () => Array.fromAsync(objectVersions(client, locked.Bucket, locked.Key));

    beforeAll(async () => {
      const { Bucket } = locked;
      await client.send(new CreateBucketCommand({ Bucket, ObjectLockEnabledForBucket: true }));
      await client.send(
        new PutObjectLockConfigurationCommand({ Bucket, ObjectLockConfiguration: lockOf(given()) }),
      );
      await putObjectOnce(Bucket, locked.Key, object);
    }, 60_000);

    it('for ten years from the day on which they are put', async () => {
      const { ObjectLockConfiguration: said } = await client.send(
        new GetObjectLockConfigurationCommand({ Bucket: locked.Bucket }),
      );
      expect(said?.Rule).toEqual({ DefaultRetention: { Mode: 'COMPLIANCE', Years: 10 } });
      const { Retention } = await client.send(new GetObjectRetentionCommand(locked));
      expect(Retention?.Mode).toBe('COMPLIANCE');
      const years = (Number(Retention?.RetainUntilDate) - Date.now()) / YEAR_MS;
      expect(Math.round(years * 10)).toBe(100);
    });

    it('so that the owner of the account can neither delete a version nor shorten its time', async () => {
      const [{ versionId: VersionId } = {}] = await versions();
      const tomorrow = new Date(Date.now() + 86_400_000);
      const Retention = { Mode: 'COMPLIANCE', RetainUntilDate: tomorrow } as const;
      const refused = [
        new DeleteObjectCommand({ ...locked, VersionId }),
        new DeleteObjectCommand({ ...locked, VersionId, BypassGovernanceRetention: true }),
        new PutObjectRetentionCommand({ ...locked, VersionId, Retention, BypassGovernanceRetention: true }),
      ];
      for (const command of refused)
        await expect(client.send(command as DeleteObjectCommand)).rejects.toMatchObject({
          name: 'AccessDenied',
        });
      expect(await getObject(locked.Bucket, locked.Key)).toEqual(object);
    });

    it('and what is marked as deleted is still there', async () => {
      await client.send(new DeleteObjectCommand(locked));
      expect(await getObject(locked.Bucket, locked.Key)).toBeUndefined();
      const [marked, kept] = (await versions()).toSorted((one) => (one.isDeleted ? -1 : 1));
      expect([marked, kept]).toMatchObject([
        { isDeleted: true, isLatest: true },
        { isDeleted: false, isLatest: false },
      ]);
      await client.send(new DeleteObjectCommand({ ...locked, VersionId: marked?.versionId }));
      expect(await getObject(locked.Bucket, locked.Key)).toEqual(object);
    });
  });
}

/** Of what was packaged, which is the same for every stage: only where data is kept does its condition hold. */
function lockOf({ stateDirectory }: Deployment): ObjectLockConfiguration {
  const { Resources } = readTemplate(
    join(stateDirectory, 'package/cloudformation-template-update-stack.json'),
  );
  const declared = Resources.DocumentsBucket?.Properties?.ObjectLockConfiguration;
  const [, locked] = (declared as { 'Fn::If': [string, ObjectLockConfiguration] })['Fn::If'];
  return locked;
}

/** The bucket that CloudFormation named, as the functions of the stage know it. */
async function bucketOf(endpoint: string): Promise<string> {
  const client = new LambdaClient({ endpoint, maxAttempts: 1 });
  const FunctionName = functionName(STAGE, SETTINGS_FUNCTION);
  const { Environment } = await client.send(new GetFunctionConfigurationCommand({ FunctionName }));
  client.destroy();
  return Environment?.Variables?.DOCUMENTS_BUCKET ?? '';
}

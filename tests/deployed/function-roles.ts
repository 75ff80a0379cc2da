import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { IAMClient, UpdateAssumeRolePolicyCommand } from '@aws-sdk/client-iam';
import { LambdaClient, paginateListFunctions } from '@aws-sdk/client-lambda';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { dynamodbClient } from '@facturation/platform/dynamodb-client';
import { REGION } from '../../localstack/deployment/stage.ts';
import { OWNER } from '../../localstack/servers/ministack.ts';

/** Lets the account itself take a role that otherwise only Lambda gives to its function. */
const OF_THE_ACCOUNT = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' }],
});

/** The functions of a deployment, and a client of the database under the role of each. */
export class FunctionRoles {
  readonly #endpoint: string;
  readonly #owner: { endpoint: string; region: string; credentials: Credentials };

  /** `endpoint`: of an AWS that enforces roles. */
  constructor(endpoint: string) {
    this.#endpoint = endpoint;
    const credentials = {
      accessKeyId: OWNER.AWS_ACCESS_KEY_ID,
      secretAccessKey: OWNER.AWS_SECRET_ACCESS_KEY,
    };
    this.#owner = { endpoint, region: REGION, credentials };
  }

  /** The ARN of each function's role, by the function's full name. */
  async all(): Promise<Map<string, string>> {
    const client = new LambdaClient(this.#owner);
    const roles = new Map<string, string>();
    for await (const { Functions = [] } of paginateListFunctions({ client }, {}))
      for (const { FunctionName = '', Role = '' } of Functions) roles.set(FunctionName, Role);
    client.destroy();
    return roles;
  }

  /** Asks the database as a function with this role does. */
  async under<T>(roleArn: string, work: (database: DynamoDBClient) => Promise<T>): Promise<T> {
    const { accessKeyId, secretAccessKey, sessionToken = '' } = await this.#credentialsOf(roleArn);
    const before = { ...process.env };
    // Where the one client of the platform finds them.
    Object.assign(process.env, {
      AWS_ENDPOINT_URL_DYNAMODB: this.#endpoint,
      AWS_REGION: REGION,
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      AWS_SESSION_TOKEN: sessionToken,
    });
    const database = dynamodbClient();
    try {
      return await work(database);
    } finally {
      database.destroy();
      process.env = before;
    }
  }

  async #credentialsOf(roleArn: string): Promise<Credentials> {
    const iam = new IAMClient(this.#owner);
    const sts = new STSClient(this.#owner);
    const RoleName = roleArn.split('/').at(-1);
    await iam.send(new UpdateAssumeRolePolicyCommand({ RoleName, PolicyDocument: OF_THE_ACCOUNT }));
    const { Credentials: given } = await sts.send(
      new AssumeRoleCommand({ RoleArn: roleArn, RoleSessionName: 'test' }),
    );
    for (const client of [iam, sts]) client.destroy();
    const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = given ?? {};
    return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
  }
}

interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

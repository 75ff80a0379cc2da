import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual, promisify } from 'node:util';
import {
  type Package,
  packageStage,
  type Resource,
  resourcesOf,
  type Template,
} from '../support/packaged-template.ts';

const ORIGINS = 'https://bills.example,https://admin.example';
let template: Template;
let archives: Package['archives'];
beforeAll(async () => {
  const variables = { CORS_ORIGINS: ORIGINS, OIDC_ISSUER: 'https://id.example' };
  ({ template, archives } = await packageStage('prod', variables));
}, 180_000);

const theOnly = (type: string): Resource => {
  const found = resourcesOf(template, type);
  expect(found).toHaveLength(1);
  return found[0]?.[1] as Resource;
};

describe('given what is packaged for a stage', () => {
  it('each method asks the authorizer, but those of public routes and of what has no route', () => {
    const open = resourcesOf(template, 'AWS::ApiGateway::Method').filter(
      ([, { Properties }]) => Properties.AuthorizationType !== 'CUSTOM' || !Properties.AuthorizerId,
    );
    expect(open.map(([id]) => id).toSorted()).toEqual([
      'ApiGatewayMethodAny',
      'ApiGatewayMethodAssetsNameVarGet',
      'ApiGatewayMethodAssetsNameVarHead',
      'ApiGatewayMethodDocsGet',
      'ApiGatewayMethodDocsHead',
      'ApiGatewayMethodGet',
      'ApiGatewayMethodHead',
      'ApiGatewayMethodHealthGet',
      'ApiGatewayMethodHealthHead',
      'ApiGatewayMethodOpenapijsonGet',
      'ApiGatewayMethodOpenapijsonHead',
      'ApiGatewayMethodProxyVarAny',
    ]);
  });

  it('the files of the pages are in the archive of the one function that answers them', () => {
    const having = Object.keys(archives).filter((name) =>
      archives[name]?.includes('functions/gateway/assets.pack'),
    );
    expect(having).toEqual(['getAsset']);
    expect(archives.getAsset).toContain('functions/gateway/assets.mjs');
  });

  it('HEAD is declared wherever GET is', () => {
    const methods = resourcesOf(template, 'AWS::ApiGateway::Method');
    const paths = (method: string) =>
      methods.flatMap(([, { Properties }]) =>
        Properties.HttpMethod === method ? [JSON.stringify(Properties.ResourceId)] : [],
      );
    expect(paths('GET').length).toBeGreaterThan(20);
    expect(paths('HEAD').toSorted()).toEqual(paths('GET').toSorted());
  });

  it('nothing is packaged that would have nobody to say who may enter', async () => {
    const { OIDC_ISSUER: _, ...env } = process.env;
    const command = ['node_modules/.bin/serverless', 'print', '--stage', 'prod'];
    const refused = await promisify(execFile)(process.execPath, command, { env, timeout: 60_000 }).catch(
      ({ stdout, stderr }: { stdout: string; stderr: string }) => stdout + stderr,
    );
    expect(refused).toMatch(/Cannot resolve variable at "params.default.oidcIssuer"/);
  });

  it('what the authorizer said of a credential is kept for 300 s at most', () => {
    const { Type, AuthorizerResultTtlInSeconds } = theOnly('AWS::ApiGateway::Authorizer').Properties;
    expect(Type).toBe('TOKEN');
    expect(AuthorizerResultTtlInSeconds).toBeLessThanOrEqual(300);
  });

  it('the stage takes so many requests and no more', () => {
    const { StageName, StageDescription } = theOnly('AWS::ApiGateway::Deployment').Properties;
    expect([StageName, StageDescription]).toEqual([
      'prod',
      { ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1000 },
    ]);
  });

  it('every answer of the gateway’s own is there before it is deployed', () => {
    const responses = resourcesOf(template, 'AWS::ApiGateway::GatewayResponse').map(([id]) => id);
    expect(responses.length).toBeGreaterThan(10);
    expect(theOnly('AWS::ApiGateway::Deployment').DependsOn).toEqual(expect.arrayContaining(responses));
  });

  it('pages of the configured origins may read what the gateway answers by itself; without any, none may', () => {
    expect(template.Conditions.HasCorsOrigins).toEqual({ 'Fn::Not': [{ 'Fn::Equals': [ORIGINS, ''] }] });
    for (const [, { Properties }] of resourcesOf(template, 'AWS::ApiGateway::GatewayResponse'))
      expect(Properties.ResponseParameters['gatewayresponse.header.Access-Control-Allow-Origin']).toEqual({
        'Fn::If': ['HasCorsOrigins', "'*'", { Ref: 'AWS::NoValue' }],
      });
  });

  it('every function knows those origins, which its answers name', () => {
    for (const [, { Properties }] of resourcesOf(template, 'AWS::Lambda::Function'))
      expect(Properties.Environment.Variables.CORS_ORIGINS).toBe(ORIGINS);
  });

  const TABLE = { 'Fn::GetAtt': ['RegistryTable', 'Arn'] };
  it('every role may say in the registry that its function is there, but for what serves a deployment alone', () => {
    const roles = resourcesOf(template, 'AWS::IAM::Role').filter(
      ([id]) => !/^(ResolveBrokers|CreateTopics|ApiInvoker)/.test(id),
    );
    expect(roles.length).toBeGreaterThan(20);
    for (const [id, { Properties }] of roles) {
      const statements = Properties.Policies.flatMap(
        ({ PolicyDocument }: { PolicyDocument: { Statement: unknown[] } }) => PolicyDocument.Statement,
      );
      const puts = statements.filter(({ Action, Resource }: Record<string, unknown>) =>
        isDeepStrictEqual([[Action].flat(), [Resource].flat()], [['dynamodb:PutItem'], [TABLE]]),
      );
      expect([id, puts.length]).toEqual([id, 1]);
    }
  });

  it('a preflight meets no method of its own: the function of what has no route answers it', () => {
    const methods = resourcesOf(template, 'AWS::ApiGateway::Method').map(
      ([, { Properties }]) => Properties.HttpMethod,
    );
    expect(methods).not.toContain('OPTIONS');
  });

  it('every function has the layer, which is built with it', () => {
    const [[id] = []] = resourcesOf(template, 'AWS::Lambda::LayerVersion');
    for (const [, { Properties }] of resourcesOf(template, 'AWS::Lambda::Function'))
      expect(Properties.Layers).toEqual([{ Ref: id }]);
  });

  const PASSING = ['IdempotencyTable', 'RegistryTable'];
  it('tables outlive the stack and refuse to be deleted, but for those whose rows last a day at most', () => {
    const tables = resourcesOf(template, 'AWS::DynamoDB::Table');
    const kept = tables.filter(([, { DeletionPolicy, UpdateReplacePolicy, Properties }]) => {
      const policies = [DeletionPolicy, UpdateReplacePolicy].join();
      return policies === 'Retain,Retain' && Properties.DeletionProtectionEnabled === true;
    });
    const keptIds = kept.map(([id]) => id);
    expect(
      tables
        .map(([id]) => id)
        .filter((id) => !keptIds.includes(id))
        .toSorted(),
    ).toEqual(PASSING);
    for (const [, { Properties }] of kept)
      expect(Properties.PointInTimeRecoverySpecification).toEqual({ PointInTimeRecoveryEnabled: true });
  });

  it('documents outlive the stack, in every version, and nobody deletes one within ten years', () => {
    const { Properties, ...policies } = template.Resources.DocumentsBucket as Resource;
    expect(policies).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    expect(Properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
    expect(template.Conditions.KeepsData).toEqual({ 'Fn::Equals': ['Retain', 'Retain'] });
    const nothing = { Ref: 'AWS::NoValue' };
    const rule = { DefaultRetention: { Mode: 'COMPLIANCE', Years: 10 } };
    expect(Properties.ObjectLockEnabled).toEqual({ 'Fn::If': ['KeepsData', true, nothing] });
    expect(Properties.ObjectLockConfiguration).toEqual({
      'Fn::If': ['KeepsData', { ObjectLockEnabled: 'Enabled', Rule: rule }, nothing],
    });
  });

  // Each of these would commit offsets of factures that were not counted.
  const WOULD_LOSE = [
    'MaximumRetryAttempts',
    'MaximumRecordAgeInSeconds',
    'BisectBatchOnFunctionError',
    'DestinationConfig',
    'FunctionResponseTypes',
    'FilterCriteria',
  ];
  it('every consumer reads its topic from the beginning, each second, and retries without end', () => {
    const mappings = resourcesOf(template, 'AWS::Lambda::EventSourceMapping')
      .map(([, { Properties }]) => Properties)
      .filter(({ Topics }) => Topics);
    expect(mappings).toHaveLength(3);
    for (const mapping of mappings) {
      expect([mapping.StartingPosition, mapping.MaximumBatchingWindowInSeconds]).toEqual(['TRIM_HORIZON', 1]);
      expect(Object.keys(mapping).filter((name) => WOULD_LOSE.includes(name))).toEqual([]);
    }
  });

  it('who consumes a stream may read that one stream, and gives up no record that it did not try by itself', () => {
    const streams = resourcesOf(template, 'AWS::Lambda::EventSourceMapping')
      .map(([, { Properties }]) => Properties)
      .filter(({ EventSourceArn }) => EventSourceArn?.['Fn::GetAtt']?.[1] === 'StreamArn');
    expect(streams).toHaveLength(2);
    for (const { EventSourceArn, FunctionName, ...mapping } of streams) {
      expect(mapping).toMatchObject({ StartingPosition: 'TRIM_HORIZON', BisectBatchOnFunctionError: true });
      const [table] = EventSourceArn['Fn::GetAtt'];
      expect(template.Resources[table]?.Properties.StreamSpecification).toBeDefined();
      const { Role } = template.Resources[FunctionName['Fn::GetAtt'][0]]?.Properties ?? {};
      const [{ PolicyDocument }] = template.Resources[Role['Fn::GetAtt'][0]]?.Properties.Policies ?? [];
      const reading = PolicyDocument.Statement.filter(({ Action }: { Action: string | string[] }) =>
        [Action]
          .flat()
          .some((action) => /Stream|ShardIterator|GetRecords/.test(action) && !action.startsWith('logs:')),
      );
      const actions = ['GetRecords', 'GetShardIterator', 'DescribeStream', 'ListStreams'];
      expect(reading).toEqual([
        {
          Effect: 'Allow',
          Action: actions.map((action) => `dynamodb:${action}`),
          Resource: [EventSourceArn],
        },
      ]);
    }
  });

  it('of every alarm, operations say what it means and what to do', () => {
    const operations = readFileSync('docs/operations.md', 'utf8');
    const names = resourcesOf(template, 'AWS::CloudWatch::Alarm').map(([, { Properties }]) =>
      Properties.AlarmName.replace('facturation-prod-', ''),
    );
    expect(names.length).toBeGreaterThan(8);
    expect(names.filter((name) => !operations.includes(`\n| \`${name}\` | `))).toEqual([]);
  });

  it('every alarm notifies the topic of alarms, and is on the dashboard', () => {
    const body = theOnly('AWS::CloudWatch::Dashboard').Properties.DashboardBody['Fn::Sub'];
    for (const [id, { Properties }] of resourcesOf(template, 'AWS::CloudWatch::Alarm')) {
      expect(Properties.AlarmActions).toEqual([{ Ref: 'AlarmTopic' }]);
      expect(body).toContain(`\${${id}.Arn}`);
    }
    expect(() => JSON.parse(body)).not.toThrow();
  });

  it('every function is traced, but for those that serve a deployment alone', () => {
    const untraced = resourcesOf(template, 'AWS::Lambda::Function').filter(
      ([, { Properties }]) => Properties.TracingConfig?.Mode !== 'Active',
    );
    expect(untraced.map(([, { Properties }]) => Properties.FunctionName)).toEqual([
      'facturation-prod-resolveBrokers',
      'facturation-prod-createTopics',
    ]);
  });
});

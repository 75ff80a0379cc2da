import { packageTemplate, type Resource, resourcesOf, type Template } from '../support/packaged-template.ts';

/** CloudFormation takes 500. Raise it with what is added, and know that a route costs three to five. */
const MAX_RESOURCES = 447;
const SERVICES = [
  'gateway',
  'customers',
  'inventory',
  'billing',
  'facturation',
  'analytics',
  'audit',
  'documents',
];
/** Days. */
const RETENTION = { dev: 14, prod: 365 };

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: unknown;
}

describe.each(['dev', 'prod'] as const)('given what is packaged for %s', (stage) => {
  let template: Template;
  beforeAll(async () => {
    template = await packageTemplate(stage, { OIDC_ISSUER: 'https://id.example' });
  }, 180_000);

  const statementsOf = (roleId: string): Statement[] =>
    template.Resources[roleId]?.Properties.Policies.flatMap(
      ({ PolicyDocument }: { PolicyDocument: { Statement: Statement[] } }) => PolicyDocument.Statement,
    );
  const functions = () =>
    resourcesOf(template, 'AWS::Lambda::Function').map(([, lambda]) => lambda.Properties);
  const groupOf = ({ LoggingConfig }: Resource['Properties']): string => LoggingConfig.LogGroup.Ref;

  it('the stack has room for what is still to be built', () => {
    expect(Object.keys(template.Resources).length).toBeLessThanOrEqual(MAX_RESOURCES);
  });

  it('nothing waits for a resource that is not there', () => {
    const awaited = Object.values(template.Resources).flatMap(({ DependsOn = [] }) => DependsOn);
    expect(awaited.filter((id) => !template.Resources[id])).toEqual([]);
  });

  it('every function logs to the group of its service, which is kept as long as the stage says', () => {
    const groups = resourcesOf(template, 'AWS::Logs::LogGroup').map(([, { Properties }]) => Properties);
    expect(groups).toEqual(
      [...SERVICES, 'deployment'].map((service) => ({
        LogGroupName: `/facturation/${stage}/${service}`,
        RetentionInDays: RETENTION[stage],
      })),
    );
    for (const lambda of functions()) {
      const [, service = 'deployment'] = /^functions\/(\w+)\//.exec(lambda.Handler) ?? [];
      const { LogGroupName } = template.Resources[groupOf(lambda)]?.Properties ?? {};
      expect(LogGroupName).toBe(`/facturation/${stage}/${service}`);
    }
  });

  it('the role of a function may write to that group and to no other, and makes none', () => {
    for (const lambda of functions()) {
      const statements = statementsOf(lambda.Role['Fn::GetAtt'][0]);
      expect(statements.filter(({ Action }) => [Action].flat().join().includes('logs:'))).toEqual([
        {
          Effect: 'Allow',
          Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
          Resource: { 'Fn::GetAtt': [groupOf(lambda), 'Arn'] },
        },
      ]);
    }
  });

  it('no two functions share a role', () => {
    const roles = functions().map(({ Role }) => Role['Fn::GetAtt'][0]);
    expect(new Set(roles).size).toBe(roles.length);
  });

  it('no role may do more to the audit trail than add a row, or to read it; nobody may do both', () => {
    const allowed = resourcesOf(template, 'AWS::IAM::Role').map(([role]) =>
      statementsOf(role)
        .filter(({ Resource: on }) => JSON.stringify(on).includes('BillAuditTable'))
        .flatMap(({ Action }) => Action),
    );
    const kinds = new Set(allowed.map((actions) => [...new Set(actions)].join()));
    expect([...kinds].toSorted()).toEqual(['', 'dynamodb:PutItem', 'dynamodb:Query']);
  });

  it('API Gateway invokes by one role, which may invoke what is behind a method or the authorizer', () => {
    const integrations = resourcesOf(template, 'AWS::ApiGateway::Method').map(
      ([, { Properties }]) => Properties.Integration,
    );
    const authorizers = resourcesOf(template, 'AWS::ApiGateway::Authorizer').map(
      ([, { Properties }]) => Properties,
    );
    const credentials = [
      ...integrations.map(({ Credentials }) => Credentials),
      ...authorizers.map(({ AuthorizerCredentials }) => AuthorizerCredentials),
    ];
    for (const one of credentials) expect(one).toEqual({ 'Fn::GetAtt': ['ApiInvokerRole', 'Arn'] });
    const uris = [
      ...integrations.map(({ Uri }) => Uri),
      ...authorizers.map(({ AuthorizerUri }) => AuthorizerUri),
    ];
    const behind = uris.map((uri) => uri['Fn::Join'][1].find((part: object) => 'Fn::GetAtt' in Object(part)));
    const [statement, ...others] = statementsOf('ApiInvokerRole');
    expect([statement?.Effect, statement?.Action, others]).toEqual(['Allow', 'lambda:InvokeFunction', []]);
    const names = (arns: unknown[]) => [...new Set(arns.map((arn) => JSON.stringify(arn)))].toSorted();
    expect(names(statement?.Resource as unknown[])).toEqual(names(behind));
  });

  it('only schedules still need a permission on their function', () => {
    const principals = resourcesOf(template, 'AWS::Lambda::Permission').map(
      ([, { Properties }]) => Properties.Principal,
    );
    const schedules = resourcesOf(template, 'AWS::Events::Rule').map(() => 'events.amazonaws.com');
    expect(principals).toEqual(schedules);
  });

  it('the latest errors on the dashboard are those of every service', () => {
    const [[, dashboard] = []] = resourcesOf(template, 'AWS::CloudWatch::Dashboard');
    const sources = dashboard?.Properties.DashboardBody['Fn::Sub'].match(/(?<=SOURCE '\$\{)\w+/g);
    const names = sources.map((id: string) => template.Resources[id]?.Properties.LogGroupName);
    expect(names).toEqual(SERVICES.map((service) => `/facturation/${stage}/${service}`));
  });
});

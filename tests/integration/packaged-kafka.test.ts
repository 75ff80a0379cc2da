import { packageTemplate, resourcesOf, type Template } from '../support/packaged-template.ts';

const ISSUER = { OIDC_ISSUER: 'https://id.example' };
const CLUSTER = 'arn:aws:kafka:eu-west-3:123456789012:cluster/factures/0f-1';
const NETWORK = { KAFKA_SUBNETS: 'subnet-0a,subnet-0b', KAFKA_SECURITY_GROUPS: 'sg-01' };
/** Whose code opens a connection to a broker. */
const CONNECTING = [
  'AggregateFactures',
  'AggregateNextEpoch',
  'CheckRules',
  'CreateTopics',
  'DeliverOutbox',
  'GetHealth',
  'GetSummary',
  'ListPartitions',
  'MeasureStream',
  'ProduceFactures',
  'PublishFacture',
  'SweepOutbox',
];
const POLLED = ['AggregateFactures', 'AggregateNextEpoch', 'StoreFactures'];

interface Statement {
  Action: string | string[];
  Resource: unknown;
}

const functionsOf = (template: Template) =>
  resourcesOf(template, 'AWS::Lambda::Function').map(
    ([id, { Properties }]) => [id.replace('LambdaFunction', ''), Properties] as const,
  );
const mappingsOf = (template: Template) =>
  resourcesOf(template, 'AWS::Lambda::EventSourceMapping')
    .map(([, { Properties }]) => Properties)
    .filter(({ Topics }) => Topics);

/** The actions of a function on Kafka, each with the ARN it is allowed on: an intrinsic is worked out. */
function allowed(template: Template, functionId: string, clusterArn: string): string[] {
  const { Policies } = template.Resources[`${functionId}IamRoleLambdaExecution`]?.Properties ?? {};
  const statements: Statement[] = Policies[0].PolicyDocument.Statement;
  return statements
    .flatMap(({ Action, Resource }) =>
      [Action]
        .flat()
        .flatMap((action) => [Resource].flat().map((one) => `${action} ${arnOf(one, clusterArn)}`)),
    )
    .filter((line) => line.startsWith('kafka'))
    .toSorted();
}

/** What CloudFormation makes of an ARN that is written with Fn::Join and Fn::Split. */
function arnOf(value: unknown, clusterArn: string): string {
  if (typeof value === 'string') return value;
  const { 'Fn::Join': [glue, list] = [] } = value as { 'Fn::Join'?: [string, unknown] };
  return glue === undefined ? clusterArn : partsOf(list, clusterArn).join(glue);
}

function partsOf(list: unknown, clusterArn: string): string[] {
  if (Array.isArray(list)) return list.map((part) => arnOf(part, clusterArn));
  const [separator, text] = (list as { 'Fn::Split': [string, unknown] })['Fn::Split'];
  return arnOf(text, clusterArn).split(separator);
}

let made: Promise<Template> | undefined;
/** What is packaged when nothing is said of Kafka. */
const madeWithTheStack = () => (made ??= packageTemplate('prod', ISSUER));
const thatIsThere = () =>
  packageTemplate('prod', { ...ISSUER, KAFKA: 'msk', MSK_CLUSTER_ARN: CLUSTER, ...NETWORK });

describe.each([
  ['made with the stack', madeWithTheStack, { Ref: 'KafkaCluster' }],
  ['that is there', thatIsThere, CLUSTER],
])('given a cluster of MSK %s', (_, packaged, clusterArn) => {
  let template: Template;
  beforeAll(async () => {
    template = await packaged();
  }, 120_000);

  it('only functions that open a connection are in its network', () => {
    const inside = functionsOf(template).filter(([, { VpcConfig }]) => VpcConfig);
    expect(inside.map(([id]) => id).toSorted()).toEqual(CONNECTING);
  });

  it('these know its brokers from the stack, and say who they are by IAM', () => {
    for (const [, { VpcConfig, Environment }] of functionsOf(template)) {
      const { KAFKA_BROKERS, KAFKA_AUTHENTICATION } = Environment.Variables;
      const known = [{ 'Fn::GetAtt': ['BrokerAddresses', 'Addresses'] }, 'iam'];
      expect([KAFKA_BROKERS, KAFKA_AUTHENTICATION]).toEqual(VpcConfig ? known : [undefined, undefined]);
    }
    expect(template.Resources.BrokerAddresses?.Properties.ClusterArn).toEqual(clusterArn);
  });

  it('each mapping is of that cluster', () => {
    expect(mappingsOf(template).map(({ EventSourceArn }) => EventSourceArn)).toEqual(
      Array(3).fill(clusterArn),
    );
  });

  it('a role allows what its function does with which topic, and no more', () => {
    const topic = (name: string) => `${CLUSTER.replace(':cluster/', ':topic/')}/${name}`;
    expect(allowed(template, 'PublishFacture', CLUSTER)).toEqual([
      `kafka-cluster:Connect ${CLUSTER}`,
      `kafka-cluster:DescribeTopic ${topic('FACTURATION')}`,
      `kafka-cluster:WriteData ${topic('FACTURATION')}`,
      `kafka-cluster:WriteDataIdempotently ${CLUSTER}`,
    ]);
    expect(allowed(template, 'GetSummary', CLUSTER)).toEqual([
      `kafka-cluster:Connect ${CLUSTER}`,
      `kafka-cluster:DescribeTopic ${topic('FACTURATION')}`,
      `kafka-cluster:ReadData ${topic('FACTURATION')}`,
    ]);
    const group = CLUSTER.replace(':cluster/', ':group/');
    expect(allowed(template, 'StoreFactures', CLUSTER)).toEqual([
      `kafka-cluster:AlterGroup ${group}/facturation-prod-factures`,
      `kafka-cluster:Connect ${CLUSTER}`,
      `kafka-cluster:DescribeClusterDynamicConfiguration ${CLUSTER}`,
      `kafka-cluster:DescribeGroup ${group}/facturation-prod-factures`,
      `kafka-cluster:DescribeTopic ${topic('FACTURATION')}`,
      `kafka-cluster:ReadData ${topic('FACTURATION')}`,
      `kafka:DescribeClusterV2 ${CLUSTER}`,
      `kafka:GetBootstrapBrokers ${CLUSTER}`,
    ]);
  });

  it('functions that have nothing to do with Kafka may do nothing with it', () => {
    const others = functionsOf(template)
      .map(([id]) => id)
      .filter((id) => ![...CONNECTING, ...POLLED, 'ResolveBrokers'].includes(id));
    expect(others.length).toBeGreaterThan(20);
    expect(others.flatMap((id) => allowed(template, id, CLUSTER))).toEqual([]);
  });
});

describe('given the network that is made with the stack', () => {
  let template: Template;
  beforeAll(async () => {
    template = await madeWithTheStack();
  }, 120_000);

  it('nothing leads out of it, and tables are reached by an endpoint', () => {
    const types = Object.values(template.Resources).map(({ Type }) => Type);
    for (const way of ['NatGateway', 'InternetGateway', 'VPCGatewayAttachment', 'Route'])
      expect(types).not.toContain(`AWS::EC2::${way}`);
    expect(template.Resources.DynamodbEndpoint?.Properties).toMatchObject({ VpcEndpointType: 'Gateway' });
  });
});

/** What packaging says when it refuses. */
async function refusal(env: Record<string, string>): Promise<string> {
  const said = await packageTemplate('prod', env).then(
    () => '',
    ({ stdout, stderr }: { stdout: string; stderr: string }) => stdout + stderr,
  );
  expect(said).not.toMatch(/\n\s+at /);
  return said;
}

describe('given a Kafka by its addresses', () => {
  it('mappings name its brokers and its network, with the pollers asked for; functions ask it from there', async () => {
    const env = {
      KAFKA: 'self-managed',
      KAFKA_BROKERS: 'a:9092,b:9092',
      ...NETWORK,
      MINIMUM_POLLERS: '2',
      RESERVED_CONCURRENCY: 'storeFactures=3',
    };
    const template = await packageTemplate('prod', { ...ISSUER, ...env });
    for (const { EventSourceArn, ...mapping } of mappingsOf(template)) {
      expect(EventSourceArn).toBeUndefined();
      expect(mapping).toMatchObject({
        SelfManagedEventSource: { Endpoints: { KafkaBootstrapServers: ['a:9092', 'b:9092'] } },
        SourceAccessConfigurations: [
          { Type: 'VPC_SUBNET', URI: 'subnet:subnet-0a' },
          { Type: 'VPC_SUBNET', URI: 'subnet:subnet-0b' },
          { Type: 'VPC_SECURITY_GROUP', URI: 'security_group:sg-01' },
        ],
        ProvisionedPollerConfig: { MinimumPollers: 2 },
      });
    }
    expect(
      functionsOf(template).filter(([, { ReservedConcurrentExecutions: reserved }]) => reserved === 3),
    ).toEqual([['StoreFactures', expect.anything()]]);
    expect(template.Resources.PublishFactureLambdaFunction?.Properties).toMatchObject({
      VpcConfig: { SubnetIds: ['subnet-0a', 'subnet-0b'], SecurityGroupIds: ['sg-01'] },
      Environment: { Variables: { KAFKA_BROKERS: 'a:9092,b:9092' } },
    });
  }, 120_000);

  it('what cannot be packaged is named, and nothing else is said', async () => {
    const env = { ...ISSUER, RESERVED_CONCURRENCY: 'storeFacture=1' };
    expect(await refusal(env)).toMatch(/reservedConcurrency names storeFacture, which is no function/);
  }, 120_000);

  it('without its network nothing is packaged, and what is lacking is named', async () => {
    const env = { ...ISSUER, KAFKA: 'self-managed', KAFKA_BROKERS: 'a:9092' };
    expect(await refusal(env)).toMatch(/kafka\.subnets: /);
  }, 120_000);
});

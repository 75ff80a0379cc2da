import type { KafkaParameters } from './parameters.ts';

/** A value that CloudFormation may have to look up. */
type Value = string | { [intrinsic: string]: unknown };

export interface Statement {
  Effect: 'Allow';
  Action: string[];
  Resource: Value | Value[];
}

/** What a function does with Kafka beside being invoked with its records: `kafka` in functions.yml, by topic. */
export interface KafkaUse {
  writes?: string[];
  /** Reads them beside the records that it is invoked with. */
  reads?: string[];
  /** Creates and sets them. */
  keeps?: string[];
  /** Asks for the ends of their partitions. */
  describes?: string[];
  /** Consumer groups whose offsets it asks for. */
  follows?: string[];
}

/** Kafka as the functions of a stage see it. */
export interface Kafka {
  environment: Record<string, Value>;
  vpc?: { SubnetIds: Value[]; SecurityGroupIds: Value[] };
  /** What a function that opens connections may do. */
  connecting(use: KafkaUse): Statement[];
  /** What a function whose records are polled in its name may do. */
  polled(topic: string, consumerGroup: string): Statement[];
  /** Where a mapping finds the topic: properties of AWS::Lambda::EventSourceMapping. */
  source(consumerGroup: string): Record<string, unknown>;
}

const allow = (Action: string[], Resource: Value | Value[]): Statement => ({
  Effect: 'Allow',
  Action,
  Resource,
});

/**
 * The interfaces by which a function, or the pollers of its mappings, enter a network: AWS takes no narrower resource.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html, …/with-msk-permissions.html
 */
const ENTER_NETWORK = allow(
  [
    'ec2:AssignPrivateIpAddresses',
    'ec2:CreateNetworkInterface',
    'ec2:DeleteNetworkInterface',
    'ec2:DescribeNetworkInterfaces',
    'ec2:DescribeSecurityGroups',
    'ec2:DescribeSubnets',
    'ec2:DescribeVpcs',
    'ec2:UnassignPrivateIpAddresses',
  ],
  '*',
);

const KEEP_TOPIC = [
  'kafka-cluster:AlterTopic',
  'kafka-cluster:AlterTopicDynamicConfiguration',
  'kafka-cluster:CreateTopic',
  'kafka-cluster:DescribeTopic',
  'kafka-cluster:DescribeTopicDynamicConfiguration',
];

/** A broker of this machine, which every program on it may use. */
const local = (brokers: string): Kafka => ({
  environment: { KAFKA_BROKERS: brokers },
  connecting: () => [],
  polled: () => [],
  source: (ConsumerGroupId) => ({ AmazonManagedKafkaEventSourceConfig: { ConsumerGroupId } }),
});

/** A cluster given by its addresses: whatever is in its network may use it. */
const selfManaged = (brokers: string, subnets: string[], securityGroups: string[]): Kafka => ({
  environment: { KAFKA_BROKERS: brokers },
  vpc: { SubnetIds: subnets, SecurityGroupIds: securityGroups },
  connecting: () => [ENTER_NETWORK],
  polled: () => [ENTER_NETWORK],
  source: (ConsumerGroupId) => ({
    EventSourceArn: undefined,
    AmazonManagedKafkaEventSourceConfig: undefined,
    SelfManagedEventSource: { Endpoints: { KafkaBootstrapServers: brokers.split(',') } },
    SelfManagedKafkaEventSourceConfig: { ConsumerGroupId },
    SourceAccessConfigurations: [
      ...subnets.map((id) => ({ Type: 'VPC_SUBNET', URI: `subnet:${id}` })),
      ...securityGroups.map((id) => ({ Type: 'VPC_SECURITY_GROUP', URI: `security_group:${id}` })),
    ],
  }),
});

/** A cluster of MSK, which authenticates clients by IAM. Its brokers' addresses are resolved when the stack is deployed. */
function msk(clusterArn: Value, vpc: NonNullable<Kafka['vpc']>): Kafka {
  /** A topic or a consumer group of the cluster: its ARN has the cluster's with another kind in it. */
  const within = (kind: 'topic' | 'group', name: string): Value => ({
    'Fn::Join': [`:${kind}/`, { 'Fn::Split': [':cluster/', { 'Fn::Join': ['/', [clusterArn, name]] }] }],
  });
  const topics = (names: string[]): Value[] => names.map((name) => within('topic', name));
  const onTopics = (actions: string[], names: string[] = []): Statement[] =>
    names.length > 0 ? [allow(actions, topics(names))] : [];
  const onGroups = (actions: string[], names: string[] = []): Statement[] =>
    names.length > 0
      ? [
          allow(
            actions,
            names.map((name) => within('group', name)),
          ),
        ]
      : [];
  return {
    environment: {
      KAFKA_BROKERS: { 'Fn::GetAtt': ['BrokerAddresses', 'Addresses'] },
      KAFKA_AUTHENTICATION: 'iam',
    },
    vpc,
    connecting: ({ writes = [], reads, describes, keeps, follows }) => [
      ENTER_NETWORK,
      allow(
        ['kafka-cluster:Connect', ...(writes.length > 0 ? ['kafka-cluster:WriteDataIdempotently'] : [])],
        clusterArn,
      ),
      ...onTopics(['kafka-cluster:DescribeTopic', 'kafka-cluster:WriteData'], writes),
      ...onTopics(['kafka-cluster:DescribeTopic', 'kafka-cluster:ReadData'], reads),
      ...onTopics(['kafka-cluster:DescribeTopic'], describes),
      ...onTopics(KEEP_TOPIC, keeps),
      ...onGroups(['kafka-cluster:DescribeGroup'], follows),
    ],
    // https://docs.aws.amazon.com/lambda/latest/dg/msk-cluster-auth.html
    polled: (topic, consumerGroup) => [
      ENTER_NETWORK,
      allow(
        [
          'kafka:DescribeClusterV2',
          'kafka:GetBootstrapBrokers',
          'kafka-cluster:Connect',
          'kafka-cluster:DescribeClusterDynamicConfiguration',
        ],
        clusterArn,
      ),
      allow(['kafka-cluster:DescribeTopic', 'kafka-cluster:ReadData'], topics([topic])),
      allow(['kafka-cluster:AlterGroup', 'kafka-cluster:DescribeGroup'], within('group', consumerGroup)),
    ],
    source: (ConsumerGroupId) => ({
      EventSourceArn: clusterArn,
      AmazonManagedKafkaEventSourceConfig: { ConsumerGroupId },
    }),
  };
}

/** Beside this file, each kind has one with the functions and resources that come with it. */
export function kafkaOf(given: KafkaParameters): Kafka {
  switch (given.kind) {
    case 'local':
      return local(given.brokers);
    case 'self-managed':
      return selfManaged(given.brokers, given.subnets, given.securityGroups);
    case 'msk':
      return msk(given.clusterArn, { SubnetIds: given.subnets, SecurityGroupIds: given.securityGroups });
    case 'msk-serverless':
      return msk(given.clusterArn, {
        SubnetIds: ['A', 'B'].map((zone) => ({ Ref: `KafkaSubnet${zone}` })),
        SecurityGroupIds: [{ 'Fn::GetAtt': ['KafkaClients', 'GroupId'] }],
      });
  }
}

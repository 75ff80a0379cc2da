import { readParameters } from './parameters.ts';

const stage = {
  kafka: { kind: 'local', brokers: '127.0.0.1:9092', clusterArn: '', subnets: '', securityGroups: '' },
  batchingWindowSeconds: 0,
  pollers: { minimum: 0, maximum: 0 },
  reservedConcurrency: 'storeFactures=2,aggregateFactures=8',
  oidcIssuer: 'https://id.example',
  oidcAudience: 'facturation',
  oidcOrigins: '',
  corsOrigins: '',
  requestsPerSecond: 500,
  requestBurst: 1000,
  keepData: false,
  dataDeletionPolicy: 'Delete',
  logRetentionDays: 14,
  topicRetentionMs: '-1',
  facturesPerSecond: 1,
};
const network = { subnets: 'subnet-0a,subnet-0b', securityGroups: 'sg-01' };

describe('given the parameters of a stage', () => {
  it.each([
    ['of this machine', { kind: 'local', brokers: '127.0.0.1:9092' }],
    [
      'by its ARN',
      { kind: 'msk', clusterArn: 'arn:aws:kafka:eu-west-3:123456789012:cluster/c/0-1', ...network },
    ],
    ['made with the stack', { kind: 'msk-serverless', clusterArn: { Ref: 'KafkaCluster' } }],
    ['by its addresses', { kind: 'self-managed', brokers: 'a:9092,b:9092', ...network }],
  ])('Kafka may be one %s', (_, kafka) => {
    expect(readParameters({ ...stage, kafka }).kafka.kind).toBe(kafka.kind);
  });

  it.each([
    ['kafka.kind', { kafka: { kind: 'kinesis' } }],
    ['kafka.clusterArn', { kafka: { kind: 'msk', clusterArn: '', ...network } }],
    [
      'kafka.subnets',
      { kafka: { kind: 'self-managed', brokers: 'a:9092', subnets: '', securityGroups: 'sg-01' } },
    ],
    [
      'kafka.subnets.0',
      { kafka: { kind: 'self-managed', brokers: 'a:9092', subnets: 'a', securityGroups: 'sg-01' } },
    ],
    ['kafka.brokers', { kafka: { kind: 'local', brokers: 'a' } }],
    ['pollers', { pollers: { minimum: 2, maximum: 1 } }],
    ['pollers', { pollers: { minimum: 0, maximum: 1 } }],
    ['batchingWindowSeconds', { batchingWindowSeconds: 0.5 }],
    ['oidcIssuer', { oidcIssuer: 'id.example' }],
    ['corsOrigins', { corsOrigins: 'https://page.example/' }],
    ['requestsPerSecond', { requestsPerSecond: 0 }],
    ['logRetentionDays', { logRetentionDays: 10 }],
    ['reservedConcurrency', { reservedConcurrency: 'storeFactures=-1' }],
  ])('%s is refused by name when it is malformed: %j', (name, over) => {
    expect(() => readParameters({ ...stage, ...over })).toThrow(`\n  ${name}: `);
  });

  it('what is reserved is read by function', () => {
    expect(readParameters(stage).reservedConcurrency).toEqual({ storeFactures: 2, aggregateFactures: 8 });
  });
});

import {
  bucketsOf,
  environmentOf,
  mskMappingsOf,
  type Stack,
  schedulesOf,
  tablesOf,
  topicsOf,
} from './stack.ts';

const stack: Stack = {
  service: 'shop',
  provider: { stage: 'local', region: 'eu-west-3', environment: { LEVEL: 'INFO' } },
  functions: {
    store: {
      name: 'shop-local-store',
      handler: 'store.handler',
      environment: { TABLE: { Ref: 'OrdersTable' }, BUCKET: { Ref: 'PapersBucket' }, SIZE: 5 },
      events: [{ msk: { topic: 'ORDERS', batchSize: 500 } }],
    },
    tick: {
      name: 'shop-local-tick',
      handler: 'tick.handler',
      environment: { ROLE: { Ref: 'Role' } },
      events: [
        { schedule: { rate: 'rate(1 minute)' } },
        { schedule: { rate: 'rate(1 day)', enabled: false } },
      ],
    },
  },
  resources: {
    Resources: {
      OrdersTable: {
        Type: 'AWS::DynamoDB::Table',
        Properties: {
          TableName: 'orders',
          BillingMode: 'PAY_PER_REQUEST',
          KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
          StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
          TimeToLiveSpecification: { AttributeName: 'until', Enabled: true },
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        },
      },
      PapersBucket: {
        Type: 'AWS::S3::Bucket',
        Properties: { VersioningConfiguration: { Status: 'Enabled' } },
      },
      Role: { Type: 'AWS::IAM::Role' },
    },
  },
  custom: { topics: { ORDERS: { name: 'ORDERS', epoch: 1, firstEpoch: 1, partitions: 4 } } },
};

describe('the stack as the local servers read it', () => {
  it('gives CreateTable what it takes and no property only CloudFormation knows', () => {
    expect(tablesOf(stack)).toEqual([
      {
        logicalId: 'OrdersTable',
        input: {
          TableName: 'orders',
          BillingMode: 'PAY_PER_REQUEST',
          KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
          StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
        },
        timeToLive: { AttributeName: 'until', Enabled: true },
      },
    ]);
  });

  it('names the buckets, whose names CloudFormation would make up', () => {
    expect(bucketsOf(stack)).toEqual([
      { logicalId: 'PapersBucket', name: 'shop-local-papersbucket', isVersioned: true },
    ]);
  });

  it('gives the topics as declared', () => {
    expect(topicsOf(stack)).toEqual([{ name: 'ORDERS', epoch: 1, firstEpoch: 1, partitions: 4 }]);
  });

  it('fills a mapping with the defaults of the platform', () => {
    expect(mskMappingsOf(stack)).toEqual([
      {
        functionKey: 'store',
        functionName: 'shop-local-store',
        topic: 'ORDERS',
        batchSize: 500,
        maximumBatchingWindow: 0,
        startingPosition: 'TRIM_HORIZON',
        consumerGroupId: 'shop-local-store',
        enabled: true,
      },
    ]);
  });

  it('leaves out a schedule that is off', () => {
    expect(schedulesOf(stack)).toEqual([
      { functionKey: 'tick', functionName: 'shop-local-tick', rates: ['rate(1 minute)'] },
    ]);
  });

  it("puts the table's name where a function refers to the table", () => {
    expect(environmentOf(stack, 'store')).toEqual({
      LEVEL: 'INFO',
      TABLE: 'orders',
      BUCKET: 'shop-local-papersbucket',
      SIZE: '5',
    });
  });

  it('refuses a reference only AWS can resolve, naming function and variable', () => {
    expect(() => environmentOf(stack, 'tick')).toThrow('tick: ROLE = {"Ref":"Role"}');
  });
});

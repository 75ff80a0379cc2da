import { checkMappings } from './mappings.ts';

const mapping = {
  FunctionName: { 'Fn::GetAtt': ['StoreFacturesLambdaFunction', 'Arn'] },
  EventSourceArn: { Ref: 'KafkaCluster' },
  AmazonManagedKafkaEventSourceConfig: { ConsumerGroupId: 'factures' },
  Topics: ['FACTURATION'],
  StartingPosition: 'TRIM_HORIZON',
  BatchSize: 1000,
  MaximumBatchingWindowInSeconds: 0,
};
const checking = (over: object) => () =>
  checkMappings({
    Mapping: { Type: 'AWS::Lambda::EventSourceMapping', Properties: { ...mapping, ...over } },
  });

describe('given a mapping of Kafka to a function', () => {
  it('that retries without end is taken, with pollers of its own too', () => {
    expect(checking({})).not.toThrow();
    expect(checking({ ProvisionedPollerConfig: { MinimumPollers: 1, MaximumPollers: 4 } })).not.toThrow();
  });

  it.each([
    ['a limit of retries', { MaximumRetryAttempts: 3 }],
    ['a limit of age', { MaximumRecordAgeInSeconds: 60 }],
    ['a bisection', { BisectBatchOnFunctionError: true }],
    ['a destination for failures', { DestinationConfig: { OnFailure: { Destination: 'arn:aws:sns:::x' } } }],
    ['partial answers', { FunctionResponseTypes: ['ReportBatchItemFailures'] }],
    ['a filter', { FilterCriteria: { Filters: [] } }],
    ['another beginning', { StartingPosition: 'LATEST' }],
    ['no word on how long it collects', { MaximumBatchingWindowInSeconds: undefined }],
    ['no consumer group', { AmazonManagedKafkaEventSourceConfig: { ConsumerGroupId: '' } }],
  ])('that has %s is refused by name', (_, over) => {
    expect(checking(over)).toThrow(new RegExp(`Mapping\\b.*${Object.keys(over)[0]}`));
  });
});

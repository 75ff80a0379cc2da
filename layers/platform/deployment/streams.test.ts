import { checkMappings } from './mappings.ts';
import type { Stack } from './stack.ts';
import { streamMappingsOf } from './streams.ts';

const arn = { 'Fn::GetAtt': ['OrdersTable', 'StreamArn'] };
const stackWith = (stream: object): Stack => ({
  service: 'shop',
  provider: { stage: 'local', region: 'eu-west-3' },
  functions: { tell: { name: 'shop-local-tell', handler: 'tell.handler', events: [{ stream }] } },
  resources: {
    Resources: { OrdersTable: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'orders' } } },
  },
});

describe('given a stream of a table that a function declares', () => {
  it('its mapping has the name of the table, and the defaults of the framework', () => {
    expect(streamMappingsOf(stackWith({ type: 'dynamodb', arn }))).toEqual([
      {
        functionKey: 'tell',
        functionName: 'shop-local-tell',
        table: 'orders',
        batchSize: 10,
        batchWindow: 0,
        enabled: true,
        maximumRetryAttempts: -1,
        maximumRecordAgeInSeconds: -1,
        bisectBatchOnFunctionError: false,
      },
    ]);
  });

  it.each<[string, object, string]>([
    ['a stream of another kind', { type: 'kinesis' }, 'type'],
    ['a table of elsewhere', { arn: 'arn:aws:dynamodb:::table/x/stream/y' }, 'arn'],
    ['what is no table', { arn: { 'Fn::GetAtt': ['Queue', 'StreamArn'] } }, 'is of Queue, which is no table'],
    ['another beginning', { startingPosition: 'LATEST' }, 'startingPosition'],
    ['several batches of a shard at once', { parallelizationFactor: 2 }, 'parallelizationFactor'],
    ['a destination for failures', { destinations: { onFailure: 'arn:aws:sns:::x' } }, 'destinations'],
    ['a window of sums', { tumblingWindowInSeconds: 5 }, 'tumblingWindowInSeconds'],
    ['a limit of attempts alone', { maximumRetryAttempts: 3 }, 'bisectBatchOnFunctionError'],
    ['a filter of numbers', { filterPatterns: [{ a: [{ numeric: ['=', 1] }] }] }, '"numeric"'],
  ])('%s is refused by name', (_, over, reason) => {
    const stack = stackWith({ type: 'dynamodb', arn, ...over });
    expect(() => streamMappingsOf(stack)).toThrow(/The stream of tell/);
    expect(() => streamMappingsOf(stack)).toThrow(reason);
  });
});

describe('given a mapping of a stream in a template', () => {
  const checking = (over: object) => () =>
    checkMappings({
      Mapping: {
        Type: 'AWS::Lambda::EventSourceMapping',
        Properties: {
          FunctionName: { 'Fn::GetAtt': ['TellLambdaFunction', 'Arn'] },
          EventSourceArn: arn,
          BatchSize: 10,
          StartingPosition: 'TRIM_HORIZON',
          Enabled: true,
          ParallelizationFactor: undefined,
          MaximumRetryAttempts: 5,
          BisectBatchOnFunctionError: true,
          FunctionResponseTypes: ['ReportBatchItemFailures'],
          FilterCriteria: { Filters: [{ Pattern: '{"eventName":["INSERT"]}' }] },
          ...over,
        },
      },
    });

  it('what the framework makes of a declaration is taken', () => {
    expect(checking({})).not.toThrow();
  });

  it.each([
    [{ BisectBatchOnFunctionError: false }, 'Mapping.bisectBatchOnFunctionError'],
    [{ StartingPosition: 'LATEST' }, 'Mapping.startingPosition'],
    [{ DestinationConfig: {} }, '"DestinationConfig"'],
    [{ FilterCriteria: { Filters: [{ Pattern: '{"eventName":[{"wildcard":"I*"}]}' }] } }, '"wildcard"'],
  ])('%j is refused', (over, reason) => {
    expect(checking(over)).toThrow(reason);
  });
});

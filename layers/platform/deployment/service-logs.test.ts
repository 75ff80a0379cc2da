import type { Resources } from './resources.ts';
import { logByService } from './service-logs.ts';

const ROLE_AND_GROUP = (key: string) => [`${key}Role`, `${key}LogGroup`];
const functionOf = (key: string): Resources => ({
  [`${key}LambdaFunction`]: {
    Type: 'AWS::Lambda::Function',
    Properties: { Role: { 'Fn::GetAtt': [`${key}Role`, 'Arn'] } },
    DependsOn: ROLE_AND_GROUP(key),
  },
  [`${key}LogGroup`]: {
    Type: 'AWS::Logs::LogGroup',
    Properties: { LogGroupName: `/aws/lambda/facturation-dev-${key}`, RetentionInDays: 14 },
  },
  [`${key}Role`]: {
    Type: 'AWS::IAM::Role',
    Properties: {
      Policies: [
        {
          PolicyDocument: {
            Statement: [
              { Effect: 'Allow', Action: ['logs:CreateLogGroup', 'logs:PutLogEvents'], Resource: ['*'] },
              { Effect: 'Allow', Action: ['dynamodb:GetItem'], Resource: 'table' },
            ],
          },
        },
      ],
    },
  },
});

const stack = (): Resources => ({ ...functionOf('List'), ...functionOf('Get'), ...functionOf('Bill') });
const SERVICES = {
  ListLambdaFunction: 'customers',
  GetLambdaFunction: 'customers',
  BillLambdaFunction: 'billing',
};
const logging = (): Resources => {
  const resources = stack();
  logByService(resources, SERVICES, '/facturation/dev');
  return resources;
};

describe('given functions of two services, each with a log group', () => {
  it('each service has one group instead, under a name of its own, kept as long as theirs', () => {
    const groups = Object.entries(logging()).filter(([, { Type }]) => Type === 'AWS::Logs::LogGroup');
    expect(groups).toEqual([
      [
        'CustomersServiceLogGroup',
        {
          Type: 'AWS::Logs::LogGroup',
          Properties: { LogGroupName: '/facturation/dev/customers', RetentionInDays: 14 },
        },
      ],
      [
        'BillingServiceLogGroup',
        {
          Type: 'AWS::Logs::LogGroup',
          Properties: { LogGroupName: '/facturation/dev/billing', RetentionInDays: 14 },
        },
      ],
    ]);
  });

  it('each function logs to the group of its service', () => {
    const { ListLambdaFunction, BillLambdaFunction } = logging();
    expect(ListLambdaFunction).toMatchObject({
      Properties: { LoggingConfig: { LogGroup: { Ref: 'CustomersServiceLogGroup' } } },
      DependsOn: ['ListRole'],
    });
    expect(BillLambdaFunction?.Properties?.LoggingConfig).toEqual({
      LogGroup: { Ref: 'BillingServiceLogGroup' },
    });
  });

  it('its role may write to that group and makes none; what else it may stays', () => {
    expect(logging().ListRole?.Properties?.Policies).toEqual([
      {
        PolicyDocument: {
          Statement: [
            {
              Effect: 'Allow',
              Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              Resource: { 'Fn::GetAtt': ['CustomersServiceLogGroup', 'Arn'] },
            },
            { Effect: 'Allow', Action: ['dynamodb:GetItem'], Resource: 'table' },
          ],
        },
      },
    ]);
  });

  it('a function of no service is refused by name', () => {
    expect(() => logByService(stack(), {}, '/facturation/dev')).toThrow(/ListLambdaFunction/);
  });
});

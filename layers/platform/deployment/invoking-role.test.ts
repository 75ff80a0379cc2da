import { invokeByOneRole } from './invoking-role.ts';

const arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const uri = (id: string) => ({
  'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':apigateway:…/functions/', arn(id), '/invocations']],
});
const method = (functionId: string) => ({
  Type: 'AWS::ApiGateway::Method',
  Properties: { HttpMethod: 'GET', Integration: { Type: 'AWS_PROXY', Uri: uri(functionId) } },
  DependsOn: ['ListPermission', 'Authorizer'],
});
const permission = (Principal: string) => ({ Type: 'AWS::Lambda::Permission', Properties: { Principal } });

const stack = () => ({
  List: method('ListFunction'),
  ListHead: method('ListFunction'),
  Get: method('GetFunction'),
  Authorizer: {
    Type: 'AWS::ApiGateway::Authorizer',
    Properties: { Type: 'TOKEN', AuthorizerUri: uri('AuthorizeFunction') },
  },
  ListFunction: { Type: 'AWS::Lambda::Function' },
  TickFunction: { Type: 'AWS::Lambda::Function' },
  ListPermission: permission('apigateway.amazonaws.com'),
  TickPermission: permission('events.amazonaws.com'),
});

describe('given an API and the functions behind it', () => {
  it('every method and the authorizer invoke their function by one role', () => {
    const resources = stack();
    invokeByOneRole(resources, 'facturation-dev');
    for (const { Properties } of [resources.List, resources.ListHead, resources.Get])
      expect(Properties.Integration).toMatchObject({ Type: 'AWS_PROXY', Credentials: arn('ApiInvokerRole') });
    expect(resources.Authorizer.Properties).toMatchObject({ AuthorizerCredentials: arn('ApiInvokerRole') });
  });

  it('that role may be taken by API Gateway alone, and invokes these functions and no other', () => {
    const resources = stack();
    invokeByOneRole(resources, 'facturation-dev');
    expect(resources).toHaveProperty('ApiInvokerRole', {
      Type: 'AWS::IAM::Role',
      Properties: {
        RoleName: { 'Fn::Join': ['-', ['facturation-dev', { Ref: 'AWS::Region' }, 'apiInvoker']] },
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: { Service: 'apigateway.amazonaws.com' },
              Action: 'sts:AssumeRole',
            },
          ],
        },
        Policies: [
          {
            PolicyName: 'invoke',
            PolicyDocument: {
              Version: '2012-10-17',
              Statement: [
                {
                  Effect: 'Allow',
                  Action: 'lambda:InvokeFunction',
                  Resource: [arn('ListFunction'), arn('GetFunction'), arn('AuthorizeFunction')],
                },
              ],
            },
          },
        ],
      },
    });
  });

  it('no function has, and no method awaits, a permission for API Gateway; schedules keep theirs', () => {
    const resources = stack();
    invokeByOneRole(resources, 'facturation-dev');
    expect(resources).not.toHaveProperty('ListPermission');
    expect(resources.List.DependsOn).toEqual(['Authorizer']);
    expect(resources).toHaveProperty('TickPermission');
  });
});

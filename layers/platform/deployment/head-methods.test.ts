import { addHeadMethods } from './head-methods.ts';

describe('given the methods of an API', () => {
  it('each GET has a HEAD beside it that differs in nothing else, and is deployed with it', () => {
    const get = {
      Type: 'AWS::ApiGateway::Method',
      Properties: { HttpMethod: 'GET', AuthorizationType: 'CUSTOM' },
      DependsOn: ['Permission'],
    };
    const post = { ...get, Properties: { HttpMethod: 'POST' } };
    const resources = {
      ApiGatewayMethodCustomersGet: get,
      ApiGatewayMethodCustomersPost: post,
      ApiGatewayDeployment1: {
        Type: 'AWS::ApiGateway::Deployment',
        DependsOn: ['ApiGatewayMethodCustomersGet'],
      },
      Table: { Type: 'AWS::DynamoDB::Table', Properties: {} },
    };
    const before = structuredClone(resources);
    addHeadMethods(resources);
    expect(resources).toEqual({
      ...before,
      ApiGatewayMethodCustomersHead: {
        ...get,
        Properties: { HttpMethod: 'HEAD', AuthorizationType: 'CUSTOM' },
      },
      ApiGatewayDeployment1: {
        Type: 'AWS::ApiGateway::Deployment',
        DependsOn: ['ApiGatewayMethodCustomersGet', 'ApiGatewayMethodCustomersHead'],
      },
    });
  });
});

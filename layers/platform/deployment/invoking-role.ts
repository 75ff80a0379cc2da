import { idOfArn, type Resource, type Resources, removeResources, resourcesOfType } from './resources.ts';

const ROLE_ID = 'ApiInvokerRole';
const API_GATEWAY = 'apigateway.amazonaws.com';

/**
 * Has API Gateway invoke every function by one role, in place of a permission on each function. The role may invoke the
 * functions behind a method or an authorizer, and no other. docs/decisions/0014-room-in-the-stack.md
 * @param resources of the compiled template, with all methods of the API
 * @param prefix of names in this stage: `facturation-dev`
 */
export function invokeByOneRole(resources: Resources, prefix: string): void {
  const Credentials = { 'Fn::GetAtt': [ROLE_ID, 'Arn'] };
  const invoked = new Set<string>();
  for (const [, method] of resourcesOfType(resources, 'AWS::ApiGateway::Method')) {
    const integration = method.Properties?.Integration as { Uri: unknown };
    invoked.add(functionIn(integration.Uri));
    method.Properties = { ...method.Properties, Integration: { ...integration, Credentials } };
  }
  for (const [, authorizer] of resourcesOfType(resources, 'AWS::ApiGateway::Authorizer')) {
    invoked.add(functionIn(authorizer.Properties?.AuthorizerUri));
    authorizer.Properties = { ...authorizer.Properties, AuthorizerCredentials: Credentials };
  }
  const permissions = resourcesOfType(resources, 'AWS::Lambda::Permission').filter(
    ([, { Properties }]) => Properties?.Principal === API_GATEWAY,
  );
  removeResources(
    resources,
    permissions.map(([id]) => id),
  );
  resources[ROLE_ID] = roleInvoking([...invoked], prefix);
}

/** The function in the address by which API Gateway invokes it. @throws {Error} when it names none of the stack */
function functionIn(uri: unknown): string {
  const [, parts = []] = (uri as { 'Fn::Join'?: [string, unknown[]] })['Fn::Join'] ?? [];
  const id = parts.map(idOfArn).find((found) => found !== undefined);
  if (!id)
    throw new Error(`API Gateway would invoke ${JSON.stringify(uri)}, which is no function of the stack.`);
  return id;
}

const roleInvoking = (functionIds: string[], prefix: string): Resource => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    RoleName: { 'Fn::Join': ['-', [prefix, { Ref: 'AWS::Region' }, 'apiInvoker']] },
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: API_GATEWAY }, Action: 'sts:AssumeRole' }],
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
              Resource: functionIds.map((id) => ({ 'Fn::GetAtt': [id, 'Arn'] })),
            },
          ],
        },
      },
    ],
  },
});

import type { Resources } from './resources.ts';

const isMethod = (type: string | undefined) => type === 'AWS::ApiGateway::Method';

/**
 * Declares HEAD beside each GET of the API, answered by the same function behind the same authorizer. API Gateway
 * would hand it to `ANY /{proxy+}`, while every other server answers HEAD wherever it answers GET (RFC 9110, 9.1).
 * @param resources of the compiled template; each method takes one more of them
 */
export function addHeadMethods(resources: Resources): void {
  const added = Object.entries(resources).flatMap(([id, method]) => {
    if (!isMethod(method.Type) || method.Properties?.HttpMethod !== 'GET') return [];
    return [
      [id.replace(/Get$/, 'Head'), { ...method, Properties: { ...method.Properties, HttpMethod: 'HEAD' } }],
    ];
  });
  Object.assign(resources, Object.fromEntries(added));
  const ids = added.map(([id]) => id as string);
  for (const resource of Object.values(resources))
    if (resource.Type === 'AWS::ApiGateway::Deployment')
      resource.DependsOn = [resource.DependsOn ?? [], ids].flat();
}

import { idOfArn, type Resource, type Resources, removeResources, resourcesOfType } from './resources.ts';

const LOG_GROUP = 'AWS::Logs::LogGroup';

interface Statement {
  Action: string | string[];
  [rest: string]: unknown;
}

/**
 * Gives each service one log group in place of one for each function. A function logs to the group of its service, and
 * its role may write to that group alone. How long lines are kept is what the framework gave the functions' groups.
 * docs/decisions/0014-room-in-the-stack.md
 * @param services of the functions, by the functions' logical ids
 * @param prefix of the groups' names: `/facturation/dev`
 * @throws {Error} naming a function that has no service
 */
export function logByService(resources: Resources, services: Record<string, string>, prefix: string): void {
  const own = resourcesOfType(resources, LOG_GROUP);
  removeResources(
    resources,
    own.map(([id]) => id),
  );
  for (const [id, lambda] of resourcesOfType(resources, 'AWS::Lambda::Function')) {
    const service = services[id];
    if (!service) throw new Error(`${id} is a function of no service: no log group is its.`);
    const groupId = `${service.charAt(0).toUpperCase()}${service.slice(1)}ServiceLogGroup`;
    resources[groupId] ??= groupNamed(`${prefix}/${service}`, own[0]?.[1]);
    lambda.Properties = { ...lambda.Properties, LoggingConfig: { LogGroup: { Ref: groupId } } };
    allowWriting(groupId, resources[idOfArn(lambda.Properties?.Role) ?? '']);
  }
}

const groupNamed = (LogGroupName: string, likeThis?: Resource): Resource => ({
  Type: LOG_GROUP,
  Properties: { ...likeThis?.Properties, LogGroupName },
});

/** A group that a function made itself would keep its lines for good: so none may make one. */
function allowWriting(groupId: string, role?: Resource): void {
  const policies = (role?.Properties?.Policies ?? []) as { PolicyDocument: { Statement: Statement[] } }[];
  for (const { PolicyDocument } of policies)
    PolicyDocument.Statement = PolicyDocument.Statement.map((statement) =>
      [statement.Action].flat().includes('logs:PutLogEvents')
        ? {
            Effect: 'Allow',
            Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
            Resource: { 'Fn::GetAtt': [groupId, 'Arn'] },
          }
        : statement,
    );
}

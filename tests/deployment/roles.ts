import { resourcesOf, type Template } from '../support/packaged-template.ts';
import type { RecordedAction } from '../support/recorded-actions.ts';

/** What a role and its function disagree about: `<function>: <action> on <resource>`. */
export interface Difference {
  /** Done, and not allowed. */
  missing: string[];
  /** Allowed, and never done. */
  needless: string[];
}

/** What functions are seen doing: other services have clients of their own. */
const JUDGED = /^(dynamodb|lambda|s3):/;
/** What a function does that no client of the SDK does: see `registration.ts` of the platform. */
const REGISTRATION = 'dynamodb:PutItem on RegistryTable';
/** What is invoked when a stage is deployed, and is in no registry. */
const SERVE_NOBODY = ['resolveBrokers', 'createTopics'];
/** What Lambda does in the name of a function that has a mapping of a stream. */
const POLLING = ['GetRecords', 'GetShardIterator', 'DescribeStream', 'ListStreams'];
/** The variable of the answers to requests with a key: whoever has it has them by the same code, `once` of the platform. */
const ANSWERS = 'IDEMPOTENCY_TABLE';
/** Functions of the same code under other settings. */
const SAME_CODE: Record<string, string> = { aggregateNextEpoch: 'aggregateFactures' };

interface Statement {
  Effect: 'Allow';
  Action: string | string[];
  Resource: unknown;
}

const logicalIdOf = (functionKey: string): string =>
  `${functionKey.charAt(0).toUpperCase()}${functionKey.slice(1)}LambdaFunction`;

/**
 * What a statement names: `MoveStockLambdaFunction`, `WindowsTable`, its stream or its indexes (`WindowsTable/index`), a
 * bucket or a folder of it (`DocumentsBucket/bills/*`).
 */
function named(resource: unknown): string {
  const { 'Fn::GetAtt': attribute, 'Fn::Sub': text } = resource as {
    'Fn::GetAtt'?: [string, string];
    'Fn::Sub'?: string;
  };
  if (attribute?.[1] === 'Arn') return attribute[0];
  if (attribute?.[1] === 'StreamArn') return `${attribute[0]}/stream`;
  const [, id, below = ''] = /^\$\{(\w+)\.Arn\}(\/[\w/*]+)?$/.exec(String(text)) ?? [];
  if (!id)
    throw new Error(`A role allows something on ${JSON.stringify(resource)}, which nothing is read of.`);
  return below.startsWith('/index/') ? `${id}/index` : `${id}${below}`;
}

function granted(template: Template, functionKey: string): string[] {
  const lambda = template.Resources[logicalIdOf(functionKey)]?.Properties;
  const role = template.Resources[lambda?.Role['Fn::GetAtt'][0]]?.Properties;
  const statements: Statement[] = role?.Policies.flatMap(
    ({ PolicyDocument }: { PolicyDocument: { Statement: Statement[] } }) => PolicyDocument.Statement,
  );
  return statements.flatMap(({ Action, Resource }) =>
    [Action]
      .flat()
      .filter((action) => JUDGED.test(action))
      .flatMap((action) => [Resource].flat().map((resource) => `${action} on ${named(resource)}`)),
  );
}

/** Logical ids of the functions, by their names. */
const functionsByName = (template: Template): Map<unknown, string> =>
  new Map(
    resourcesOf(template, 'AWS::Lambda::Function').map(([id, { Properties }]) => [
      Properties.FunctionName,
      id,
    ]),
  );

function needed(template: Template, functionKey: string, recorded: readonly RecordedAction[]): string[] {
  const { Environment } = template.Resources[logicalIdOf(functionKey)]?.Properties ?? {};
  const byName = functionsByName(template);
  const idOf = (resource: string): string => {
    const [variable = '', ...below] = resource.split('/');
    const value: unknown = Environment?.Variables[variable];
    return [(value as { Ref?: string })?.Ref ?? byName.get(value) ?? variable, ...below].join('/');
  };
  const doer = SAME_CODE[functionKey] ?? functionKey;
  const done = recorded.filter(
    (each) =>
      each.functionKey === doer || (each.resource === ANSWERS && ANSWERS in (Environment?.Variables ?? {})),
  );
  return [
    ...(SERVE_NOBODY.includes(functionKey) ? [] : [REGISTRATION]),
    ...done.map(({ action, resource }) => `${action} on ${idOf(resource)}`),
    ...polled(template, functionKey),
  ];
}

function polled(template: Template, functionKey: string): string[] {
  return resourcesOf(template, 'AWS::Lambda::EventSourceMapping')
    .map(([, { Properties }]) => Properties)
    .filter(({ FunctionName }) => FunctionName['Fn::GetAtt'][0] === logicalIdOf(functionKey))
    .filter(({ EventSourceArn }) => EventSourceArn?.['Fn::GetAtt']?.[1] === 'StreamArn')
    .flatMap(({ EventSourceArn }) =>
      POLLING.map((action) => `dynamodb:${action} on ${named(EventSourceArn)}`),
    );
}

/** Holds every function's role against what the function was seen to do. */
export function compareRoles(template: Template, recorded: readonly RecordedAction[]): Difference {
  const keys = resourcesOf(template, 'AWS::Lambda::Function').map(([id]) =>
    `${id.charAt(0).toLowerCase()}${id.slice(1)}`.replace(/LambdaFunction$/, ''),
  );
  const both = keys.map((key) => {
    const allowed = new Set(granted(template, key));
    const done = new Set(needed(template, key, recorded));
    const without = (set: Set<string>, but: Set<string>) =>
      [...set.difference(but)].map((action) => `${key}: ${action}`);
    return { missing: without(done, allowed), needless: without(allowed, done) };
  });
  return {
    missing: both.flatMap(({ missing }) => missing),
    needless: both.flatMap(({ needless }) => needless),
  };
}

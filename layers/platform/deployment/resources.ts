/** A resource of CloudFormation. */
export interface Resource {
  Type: string;
  Properties?: Record<string, unknown>;
  DependsOn?: string | string[];
}

/** Those of a compiled template, by their logical ids. */
export type Resources = Record<string, Resource>;

/** The resources of a type, with their logical ids. */
export const resourcesOfType = (resources: Resources, type: string): [string, Resource][] =>
  Object.entries(resources).filter(([, { Type }]) => Type === type);

/** The logical id of `{ 'Fn::GetAtt': [id, 'Arn'] }`; undefined of every other value. */
export const idOfArn = (value: unknown): string | undefined => {
  const [id, attribute] = (value as { 'Fn::GetAtt'?: [string, string] })?.['Fn::GetAtt'] ?? [];
  return attribute === 'Arn' ? id : undefined;
};

/** Takes resources out of a template, also where others wait for them: CloudFormation refuses a wait for nothing. */
export function removeResources(resources: Resources, ids: readonly string[]): void {
  for (const id of ids) delete resources[id];
  for (const resource of Object.values(resources)) {
    if (!resource.DependsOn) continue;
    const left = [resource.DependsOn].flat().filter((id) => !ids.includes(id));
    if (left.length > 0) resource.DependsOn = left;
    else delete resource.DependsOn;
  }
}

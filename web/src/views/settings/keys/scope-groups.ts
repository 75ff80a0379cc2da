import { SCOPES } from '../../../session/scopes.ts';

type Scope = (typeof SCOPES)[number];
/** What a scope is of: `customers` of `customers:read`. */
export type Matter = Scope extends `${infer M}:${string}` ? M : Scope extends 'admin' ? 'admin' : never;
export type Deed = 'read' | 'write';

/** Scopes of one matter. `admin` alone is no reading and no writing. */
export interface ScopeGroup {
  matter: Matter;
  scopes: readonly { scope: Scope; deed: Deed | undefined }[];
}

const partsOf = (scope: Scope): [matter: Matter, deed: Deed | undefined] => {
  const [matter, deed] = scope.split(':');
  return [matter as Matter, deed as Deed | undefined];
};

/** Every scope of the contract by what it is of, in their order; `admin`, which grants the most, at the end. */
export const SCOPE_GROUPS: readonly ScopeGroup[] = [...Map.groupBy(SCOPES, (scope) => partsOf(scope)[0])]
  .map(([matter, scopes]) => ({
    matter,
    scopes: scopes.map((scope) => ({ scope, deed: partsOf(scope)[1] })),
  }))
  .sort((one, other) => Number(one.matter === 'admin') - Number(other.matter === 'admin'));

import { SCOPES } from '../../../session/scopes.ts';
import { SCOPE_GROUPS } from './scope-groups.ts';

test('each scope of the contract can be chosen, once', () => {
  const offered = SCOPE_GROUPS.flatMap(({ scopes }) => scopes.map(({ scope }) => scope));
  expect([...offered].sort()).toEqual([...SCOPES].sort());
});

test('a group has what can be done of one matter, and admin stands last', () => {
  expect(SCOPE_GROUPS.find(({ matter }) => matter === 'customers')).toEqual({
    matter: 'customers',
    scopes: [
      { scope: 'customers:read', deed: 'read' },
      { scope: 'customers:write', deed: 'write' },
    ],
  });
  expect(SCOPE_GROUPS.at(-1)).toEqual({ matter: 'admin', scopes: [{ scope: 'admin', deed: undefined }] });
});

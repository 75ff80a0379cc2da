import { scopesOf } from '@facturation/platform/contract';
import { CONTRACTS } from '../../../functions/gateway/contracts.ts';
import { SCOPES } from './scopes.ts';

test('the page asks for every scope that a route needs, and for no other', () => {
  expect([...SCOPES].sort()).toEqual([...scopesOf(CONTRACTS)].sort());
});

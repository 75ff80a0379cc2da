import { readFileSync } from 'node:fs';
import { typesOf } from '@facturation/api-client/types';
import { document } from '../../functions/gateway/document.ts';

test('the client of the API has the types of the contract as it is now (npm run client makes them anew)', async () => {
  const types = new URL('../../layers/api-client/src/api.ts', import.meta.url);
  expect(readFileSync(types, 'utf8')).toBe(await typesOf(document));
});

import { sellerRoutes } from './contract.ts';
import { fromRow, sellerOf } from './seller.ts';

test('a row of a version that knew no accounts has the usual ones, and others keep theirs', () => {
  const { body } = sellerRoutes.putSeller;
  const { accounting, ...former } = sellerOf(
    body.parse({ legalName: 'Société Exemple', siren: '100000009' }),
  );
  expect(fromRow(former).accounting).toEqual(accounting);
  const own = { ...accounting, goods: '707100' };
  expect(fromRow({ ...former, accounting: own }).accounting).toEqual(own);
});

import { membersOf } from '@facturation/platform/record-members';
import { eurosOf } from '@facturation/platform/schemas';
import { FRENCH_DIRECTORY } from '@facturation/platform/standards/electronic-address';
import type { z } from 'zod';
import { Accounting } from './accounting.ts';
import { Seller as SellerSchema, type sellerRoutes } from './contract.ts';
import type { Logo } from './logo/logo-fields.ts';

/** The company that bills. `shareCapital` is integer cents. */
export type Seller = z.output<typeof SellerSchema>;
type Written = z.output<typeof sellerRoutes.putSeller.body>;

/**
 * A seller as it was written, with what stands for members that have no constant default.
 * @param logo as it is kept: what is written may be the image itself
 */
export const sellerOf = (written: Written, logo?: Logo): Seller => {
  const electronicAddress = written.electronicAddress ?? { scheme: FRENCH_DIRECTORY, value: written.siren };
  return membersOf(SellerSchema, { ...written, electronicAddress, logo });
};

/** The seller as answers carry it: the share capital in euros. */
export const toResource = (seller: Seller) => ({
  ...seller,
  ...(seller.shareCapital !== undefined && { shareCapital: eurosOf(seller.shareCapital) }),
});

/** What a row holds of the seller. Rows of an earlier version have no accounts: those are the usual ones. */
export const fromRow = (row: object): Seller =>
  membersOf(SellerSchema, { accounting: Accounting.parse({}), ...row });

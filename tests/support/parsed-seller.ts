import { Seller } from '../../functions/billing/seller/contract.ts';
import { sellerOf } from '../../functions/billing/seller/seller.ts';
import { SELLER } from './parties.ts';

/** The seller as billing has it once it was set. */
export const PARSED_SELLER = sellerOf(
  Seller.parse({ ...SELLER, electronicAddress: { scheme: '0225', value: SELLER.siren }, texts: {} }),
);

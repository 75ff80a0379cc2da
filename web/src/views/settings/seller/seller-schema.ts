import { z } from 'zod';
import { sellerRoutes } from '../../../../../functions/billing/seller/contract.ts';
import { bodyOf, type SellerValues } from './seller-values.ts';

/** Judges what the form holds as the API judges the body that is made of it. */
export const SellerSchema = z.preprocess(
  (values) => bodyOf(values as Partial<SellerValues>),
  sellerRoutes.putSeller.body,
);

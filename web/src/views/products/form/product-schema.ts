import { z } from 'zod';
import { agreeing, writtenFields } from '../../../../../functions/inventory/fields.ts';
import { bodyOf, type ProductValues } from './product-values.ts';

const Body = z.strictObject(writtenFields).superRefine(agreeing);

/** Judges what the form holds as the API judges the body that is made of it. */
export const ProductSchema = z.preprocess((values) => bodyOf(values as ProductValues), Body);

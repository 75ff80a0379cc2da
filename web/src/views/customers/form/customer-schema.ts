import { z } from 'zod';
import { agreeing, writtenFields } from '../../../../../functions/customers/fields.ts';
import { bodyOf, type CustomerValues } from './customer-values.ts';

const Body = z.strictObject(writtenFields).superRefine(agreeing);

/** Judges what the form holds as the API judges the body that is made of it. */
export const CustomerSchema = z.preprocess((values) => bodyOf(values as Partial<CustomerValues>), Body);

import { EurosAboveZero, GivenByServer } from '@facturation/platform/schemas';
import { z } from 'zod';
import { CustomerKey, SizeName } from '../fields.ts';

/** Bytes of a text in UTF-8. */
const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** A customer as a Kafka key can name it. */
const Customer = CustomerKey.refine(
  (name) => name.isWellFormed() && bytesOf(name) <= 256,
  'This is not Unicode, or longer than 256 bytes.',
);

/** What a rule watches. */
export const watched = {
  scope: z
    .enum(['customer', 'total'])
    .describe(
      'customer: each customer by itself, in each partition that has its records; total: all customers together',
    ),
  key: Customer.optional().describe(
    'With scope customer: the one customer that the rule is for; when missing, every customer',
  ),
  size: SizeName.describe('Length of the windows'),
};

/** A rule as an example shows it. */
export const aRule = { scope: 'customer', size: '1m', measure: 'sum', threshold: 10_000 };

const given = { id: GivenByServer, createdAt: GivenByServer };

/** The body that creates a rule; a browser can load this file too. */
export const NewRule = z
  .discriminatedUnion('measure', [
    z.strictObject({
      ...given,
      ...watched,
      measure: z.literal('count').describe('The number of factures'),
      threshold: z.int().min(1).describe('Number of factures; a window that equals it has reached it'),
    }),
    z.strictObject({
      ...given,
      ...watched,
      measure: z.literal('sum').describe('The sum in euros'),
      threshold: EurosAboveZero('A threshold').describe(
        'Euros above 0; a window that equals it has reached it',
      ),
    }),
  ])
  .refine(({ scope, key }) => scope === 'customer' || key === undefined, {
    path: ['key'],
    message: 'The total has no key.',
  })
  .meta({ id: 'NewRule', examples: [aRule] });

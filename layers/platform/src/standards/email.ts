import { z } from 'zod';

/** An address for mail, no longer than RFC 5321 lets it be: 64 characters before the @, 254 in all. */
export const Email = z
  .email()
  .max(254)
  .regex(/^[^@]{0,64}(?:@|$)/, 'At most 64 characters stand before the @.')
  .describe('Address for mail');

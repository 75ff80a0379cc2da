import { z } from 'zod';

const MEDIA_TYPES = ['image/png', 'image/jpeg'] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** Bytes of an image as it is sent. */
export const MAX_SENT_BYTES = 100_000;
/** Pixels of a side. */
export const MAX_SIDE = 2_000;

/** More than the largest logo has in base64: what is longer is refused before it is looked at. */
const MAX_DATA = 140_000;

const MediaTypeOf = z.enum(MEDIA_TYPES).describe('What kind of image it is');
const Sha256 = z
  .string()
  .regex(/^[\da-f]{64}$/, 'SHA-256, in hexadecimal digits.')
  .describe('SHA-256 of the image as it is kept, in hexadecimal digits');
const Side = z.int().min(1).max(MAX_SIDE);

/** The logo in answers: the image itself is printed on documents, and not answered. */
export const Logo = z
  .object({
    sha256: Sha256,
    mediaType: MediaTypeOf,
    width: Side.describe('In pixels'),
    height: Side.describe('In pixels'),
  })
  .describe('Logo that is printed on documents');

export type Logo = z.output<typeof Logo>;

/** A new logo by its `data`; that which the seller has, as it was answered. */
export const LogoInput = z
  .strictObject({
    mediaType: MediaTypeOf,
    data: z
      .base64('Base64, with its padding.')
      .max(MAX_DATA)
      .optional()
      .describe(
        'The image, in base64: at most 100,000 bytes, and 2,000 pixels a side. A PNG is kept on white',
      ),
    sha256: Sha256.optional(),
    width: Side.optional(),
    height: Side.optional(),
  })
  .refine(({ data, sha256 }) => (data === undefined) !== (sha256 === undefined), {
    message: 'A new logo has data, and the one there is has the sha256 that was answered: one of them.',
    path: ['data'],
  })
  .describe('Logo that is printed on documents: a new one with its data, or as it was answered');

import { getObject } from '@facturation/platform/object-store';
import { sha256Of } from './kept-document.ts';
import type { DraftDocument } from './legal-document.ts';

/** The key in the bucket of a logo, by the SHA-256 of its bytes. */
export const logoKeyOf = (sha256: string): string => `logos/${sha256}`;

/**
 * The logo that a document names, of whichever day it is.
 * @returns undefined where it names none
 * @throws {Error} where that logo is not there, or other bytes are: no document is made without what it says
 */
export async function logoOf(
  { id, seller }: Pick<DraftDocument, 'id' | 'seller'>,
  bucket: string,
): Promise<Uint8Array | undefined> {
  if (!seller?.logo) return undefined;
  const key = logoKeyOf(seller.logo.sha256);
  const object = await getObject(bucket, key);
  if (!object) throw new Error(`${key} is not there, and bills/${id} is printed with it.`);
  if (sha256Of(object.bytes) !== seller.logo.sha256)
    throw new Error(`${key} has other bytes than those that bills/${id} is printed with.`);
  return object.bytes;
}

import { createHash } from 'node:crypto';
import { readConfig } from '@facturation/platform/config';
import { ApiError, UnavailableError } from '@facturation/platform/errors';
import { putObjectOnce } from '@facturation/platform/object-store';
import { z } from 'zod';
import { logoKeyOf } from '../../../documents/contract.ts';
import { readSeller } from '../seller-store.ts';
import { ImageFault } from './image-fault.ts';
import type { Logo, LogoInput } from './logo-fields.ts';
import { type PrintedImage, printedImage } from './printed-image.ts';

const { DOCUMENTS_BUCKET } = readConfig(z.object({ DOCUMENTS_BUCKET: z.string().min(3) }));

/**
 * The logo of a seller as it is written: a new one is kept first, where every document finds it for good.
 * @throws {ApiError} 422 when it is no image that documents can be printed with, or is said to be the one there is and is not
 * @throws {UnavailableError} when it could not be kept
 */
export async function keptLogo(written: z.output<typeof LogoInput>): Promise<Logo> {
  const { data, mediaType, sha256 } = written;
  if (data === undefined) return presentLogo(`${sha256}`);
  const { bytes, width, height } = imageIn(Buffer.from(data, 'base64'), mediaType);
  const logo = { sha256: createHash('sha256').update(bytes).digest('hex'), mediaType, width, height };
  const object = { bytes, contentType: mediaType, metadata: { sha256: logo.sha256 } };
  await putObjectOnce(DOCUMENTS_BUCKET, logoKeyOf(logo.sha256), object).catch((cause: Error) => {
    throw new UnavailableError('documents', { cause });
  });
  return logo;
}

function imageIn(sent: Buffer, mediaType: Logo['mediaType']): PrintedImage {
  try {
    return printedImage(sent, mediaType);
  } catch (error) {
    throw error instanceof ImageFault ? refused('#/logo/data', error.message) : error;
  }
}

/** The logo that the seller has. Whatever the seller becomes meanwhile, that logo stays where it is. */
async function presentLogo(sha256: string): Promise<Logo> {
  const { logo } = (await readSeller()).record;
  if (logo?.sha256 === sha256) return logo;
  throw refused('#/logo/sha256', 'The seller has no such logo: send the image as data.');
}

const refused = (pointer: string, detail: string): ApiError =>
  new ApiError('invalid-content', detail, { errors: [{ pointer, detail }] });

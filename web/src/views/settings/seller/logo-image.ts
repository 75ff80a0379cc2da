import {
  MAX_SENT_BYTES,
  MAX_SIDE,
  type MediaType,
} from '../../../../../functions/billing/seller/logo/logo-fields.ts';

/** What is wrong with a file that is to be the logo. */
export type LogoFault = 'otherType' | 'tooLarge' | 'tooWide' | 'unreadable';

interface Image {
  type: string;
  /** Bytes. */
  size: number;
  /** Pixels. */
  width: number;
  height: number;
}

const isMediaType = (type: string): type is MediaType => type === 'image/png' || type === 'image/jpeg';

/** What the API would refuse, before anything is sent. It looks further: at how the image is made. */
export function faultOf({ type, size, width, height }: Image): LogoFault | undefined {
  if (!isMediaType(type)) return 'otherType';
  if (size > MAX_SENT_BYTES) return 'tooLarge';
  return Math.max(width, height) > MAX_SIDE ? 'tooWide' : undefined;
}

const base64 = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(`${reader.result}`.replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });

/** A file as the API takes it for the logo, or what is wrong with it. */
export async function logoIn(
  file: File,
): Promise<{ mediaType: MediaType; data: string } | { fault: LogoFault }> {
  const { type, size } = file;
  const beforeReading = faultOf({ type, size, width: 0, height: 0 });
  if (beforeReading || !isMediaType(type)) return { fault: beforeReading ?? 'otherType' };
  try {
    const { width, height } = await createImageBitmap(file);
    const fault = faultOf({ type, size, width, height });
    return fault ? { fault } : { mediaType: type, data: await base64(file) };
  } catch {
    return { fault: 'unreadable' };
  }
}

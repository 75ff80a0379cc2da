import { type Answered, answerOf } from './answer.ts';

/** A file as the API answered it. */
export interface AnsweredFile {
  blob: Blob;
  /** As `content-disposition` names it. */
  name: string;
}

/** The name in `inline; filename="FA-2026-00001.pdf"`. */
export const fileNameOf = (disposition: string | null): string =>
  /filename="([^"]+)"/.exec(disposition ?? '')?.[1] ?? 'facturation';

/** A file that was asked for with `parseAs: 'blob'`. @throws {RefusedError} as `answerOf` */
export async function fileOf(answered: Answered<Blob>): Promise<AnsweredFile> {
  const [blob, { response }] = await Promise.all([answerOf(answered), answered]);
  return { blob, name: fileNameOf(response.headers.get('content-disposition')) };
}

/** So long a new tab has to read what it shows, in milliseconds. */
const TAKEN_AFTER_MS = 60_000;

const urlFor = (blob: Blob): string => {
  const url = URL.createObjectURL(blob);
  setTimeout(() => URL.revokeObjectURL(url), TAKEN_AFTER_MS);
  return url;
};

/** Keeps a file where the browser keeps what was downloaded. */
export function keepFile({ blob, name }: AnsweredFile): void {
  const link = document.createElement('a');
  link.href = urlFor(blob);
  link.download = name;
  link.click();
}

/**
 * Shows a file in a tab of its own. The tab opens with the click, since a browser refuses one that opens later; it
 * closes again when the file cannot be read. Where no tab may open, the file is kept.
 */
export async function showFile(read: () => Promise<AnsweredFile>): Promise<void> {
  const tab = window.open('', '_blank');
  try {
    const file = await read();
    if (tab) tab.location.href = urlFor(file.blob);
    else keepFile(file);
  } catch (error) {
    tab?.close();
    throw error;
  }
}

import { ApiError } from '@facturation/platform/errors';
import { LINE_END, type Period } from './fec.ts';

/** Lambda answers 6 MB at most, headers and what escapes characters included. */
export const MAX_BYTES = 5_500_000;
/** No more bills fit: the two lines of the shortest entry take some 270 bytes. */
export const MAX_BILLS = 20_000;
/** A tab and each character of a line's end are sent as two. */
const ESCAPED = /[\t\r\n]/g;

export const tooLarge = ({ from, to }: Period): ApiError =>
  new ApiError(
    'limit-reached',
    `The books from ${from} to ${to} are more than one request can answer: \`npm run fec -- --from ${from} --to ${to}\` writes them to a file.`,
  );

/** A file as one answer. @throws {ApiError} limit-reached, as soon as it is too large */
export function oneText(lines: Iterable<string>, period: Period, most = MAX_BYTES): string {
  const parts: string[] = [];
  let bytes = 0;
  for (const line of lines) {
    const part = line + LINE_END;
    bytes += Buffer.byteLength(part) + (part.match(ESCAPED)?.length ?? 0);
    if (bytes > most) throw tooLarge(period);
    parts.push(part);
  }
  return parts.join('');
}

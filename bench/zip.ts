import { inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  name: string;
  /** Bytes it takes in the archive. */
  compressed: number;
  content(): Buffer;
}

/** Signature of the record at the archive's end, and bytes of the records' fixed parts (APPNOTE.TXT 4.3). */
const END = 0x06054b50;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;

/** The files of a zip archive; neither zip64 nor encryption. @throws {Error} when it is no archive */
export function zipEntries(zip: Buffer): ZipEntry[] {
  const end = zip.lastIndexOf(Buffer.from(Uint32Array.of(END).buffer));
  if (end < 0) throw new Error('This is no zip archive.');
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  while (entries.length < zip.readUInt16LE(end + 10)) {
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    entries.push(entry(zip, at, zip.toString('utf8', at + CENTRAL_SIZE, at + CENTRAL_SIZE + name)));
    at += CENTRAL_SIZE + name + extra + comment;
  }
  return entries;
}

function entry(zip: Buffer, at: number, name: string): ZipEntry {
  const compressed = zip.readUInt32LE(at + 20);
  const local = zip.readUInt32LE(at + 42);
  const start = local + LOCAL_SIZE + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const data = zip.subarray(start, start + compressed);
  const content = () => (zip.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data));
  return { name, compressed, content };
}

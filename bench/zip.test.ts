import { crc32, deflateRawSync } from 'node:zlib';
import { zipEntries } from './zip.ts';

/** An archive of one deflated file, by the layout of APPNOTE.TXT. */
function zipOf(name: string, text: string): Buffer {
  const data = deflateRawSync(text);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(crc32(text), 10);
  common.writeUInt32LE(data.length, 14);
  common.writeUInt32LE(text.length, 18);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), data]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02\0\0'), common, Buffer.alloc(14), Buffer.from(name)]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

describe('a zip archive', () => {
  it('gives its files with their content and the bytes they take', () => {
    const text = 'facture '.repeat(100);
    const [entry] = zipEntries(zipOf('functions/a.mjs', text));
    expect(entry?.name).toBe('functions/a.mjs');
    expect(entry?.content().toString()).toBe(text);
    expect(entry?.compressed).toBe(deflateRawSync(text).length);
  });

  it('that is none is refused', () => {
    expect(() => zipEntries(Buffer.from('<html>'))).toThrow('no zip archive');
  });
});

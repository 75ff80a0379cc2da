import { brotliDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { assetsOf, packAssets } from './asset-pack.ts';

const endings = fc.constantFrom('.js', '.css', '.svg');
const names = fc.tuple(fc.stringMatching(/^[\w-]{1,20}$/), endings).map((parts) => parts.join(''));
const files = fc.array(fc.tuple(names, fc.uint8Array({ maxLength: 200 }))).map((pairs) => new Map(pairs));

describe('given files that a page was built into', () => {
  it('each comes out of the pack as it was, whatever lies beside it', () => {
    fc.assert(
      fc.property(files, (given) => {
        const assets = assetsOf(packAssets(given));
        const unpacked = [...assets].map(([name, { packed }]) => [name, [...brotliDecompressSync(packed)]]);
        expect(unpacked).toEqual([...given].map(([name, bytes]) => [name, [...bytes]]));
      }),
    );
  });

  it('another content is another version, the same one is not', () => {
    const versionOf = (text: string) =>
      assetsOf(packAssets(new Map([['a.js', Buffer.from(text)]]))).get('a.js')?.version;
    expect(versionOf('1')).toBe(versionOf('1'));
    expect(versionOf('1')).not.toBe(versionOf('2'));
  });

  it('one of an unknown kind is refused when it is packed', () => {
    expect(() => packAssets(new Map([['a.exe', new Uint8Array()]]))).toThrow('a.exe');
  });
});

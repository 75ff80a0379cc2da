import { brotliDecompressSync } from 'node:zlib';
import { assetAnswer } from './asset-answer.ts';
import { assetsOf, packAssets } from './asset-pack.ts';

const SCRIPT = 'export const answer = "é";\n'.repeat(100);
const [asset] = assetsOf(packAssets(new Map([['a.js', Buffer.from(SCRIPT)]]))).values();

const answerTo = (acceptEncoding?: string) => {
  if (!asset) throw new Error('The pack is empty.');
  const { headers = {}, body } = assetAnswer(asset, acceptEncoding);
  return { headers, body };
};

describe('given an asset', () => {
  it('who takes brotli gets it as it is packed', () => {
    const { headers, body } = answerTo('gzip, deflate, br, zstd');
    expect(headers['content-encoding']).toBe('br');
    const bytes = body as Uint8Array;
    expect(brotliDecompressSync(bytes).toString()).toBe(SCRIPT);
    expect(bytes.length).toBeLessThan(SCRIPT.length / 10);
  });

  it.each([[undefined], [''], ['gzip'], ['br;q=0, gzip'], ['identity']])(
    'who accepts %j gets it unpacked',
    (acceptEncoding) => {
      const { headers, body } = answerTo(acceptEncoding);
      expect(headers).not.toHaveProperty('content-encoding');
      expect(body).toBe(SCRIPT);
    },
  );

  it('it is kept for a year, by anybody, each form under a tag of its own', () => {
    const [packed, unpacked] = [answerTo('br').headers, answerTo().headers];
    for (const headers of [packed, unpacked])
      expect(headers).toMatchObject({
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'public, max-age=31536000, immutable',
        Vary: 'Accept-Encoding',
      });
    expect(packed.etag).not.toBe(unpacked.etag);
  });
});

import { readFileSync } from 'node:fs';
import type { HttpAnswer } from '@facturation/platform/http';
import { assetAnswer } from '../../functions/gateway/asset-answer.ts';
import { assetsOf } from '../../functions/gateway/asset-pack.ts';
import { htmlAnswer } from '../../functions/gateway/html-answer.ts';

const built = (file: string): Buffer => readFileSync(new URL(`../../web/dist/${file}`, import.meta.url));

const assets = assetsOf(built('assets.pack'));
const pages: Readonly<Record<string, HttpAnswer>> = {
  '': htmlAnswer(built('index.html').toString()),
  docs: htmlAnswer(built('reference/index.html').toString()),
};

function answerAt(path: string): HttpAnswer | undefined {
  const asset = assets.get(path.replace(/^assets\//, ''));
  return asset ? assetAnswer(asset, undefined) : pages[path];
}

/** What the functions of an open system answer of what was built; undefined at any other path. */
export function builtAt(path: string) {
  const answer = answerAt(path);
  if (!answer) return undefined;
  const { status, headers = {}, body } = answer;
  return { status, headers, body: typeof body === 'string' ? body : Buffer.from(body as Uint8Array) };
}

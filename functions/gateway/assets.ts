import { readFileSync } from 'node:fs';
import { NotFoundError } from '@facturation/platform/errors';
import { httpHandler } from '@facturation/platform/http';
// The bundler puts the file beside the bundle of this module. As both have one name, no other function gets it.
import file from '../../web/dist/assets.pack';
import { assetAnswer } from './asset-answer.ts';
import { assetsOf } from './asset-pack.ts';
import { gateway } from './contract.ts';

const assets = assetsOf(readFileSync(new URL(file, import.meta.url)));

export const handler = httpHandler(gateway.routes.getAsset, ({ params: { name }, request }) => {
  const asset = assets.get(name);
  if (!asset) throw new NotFoundError(`assets/${name}`);
  return assetAnswer(asset, request.acceptEncoding);
});

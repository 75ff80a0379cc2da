import type { Request, Server } from '@hapi/hapi';

/** What serverless-offline takes for bytes. */
const BYTES = 'application/octet-stream';

/**
 * Hands every body over as API Gateway does where all media types are binary: its bytes in base64, whatever they are. Read
 * as a text first, bytes that are no UTF-8 would be replaced before a function sees them. What a function sees of the
 * headers is what was sent; a body of no declared type is of the type that RFC 9110 (8.3) gives it, since
 * serverless-offline would call it JSON.
 */
export function keepBytes(server: Server): void {
  server.ext('onPreHandler', (request, h) => {
    if (Buffer.isBuffer(request.payload) && request.payload.length > 0) markAsBytes(request);
    return h.continue;
  });
}

function markAsBytes(request: Request): void {
  const { rawHeaders, headers } = request.raw.req;
  if (!headers['content-type']) rawHeaders.push('Content-Type', BYTES);
  request.headers['content-type'] = BYTES;
  (request as { mime: string }).mime = BYTES;
}

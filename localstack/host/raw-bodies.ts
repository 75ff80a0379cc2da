import type { Request, Server } from '@hapi/hapi';

/** The type that serverless-offline treats as bytes. */
const BYTES = 'application/octet-stream';

/**
 * Passes every body on as API Gateway does when all media types are binary: as bytes in base64. If it were read as a
 * text, bytes that are not UTF-8 would be replaced before a function sees them. The function sees the headers as they
 * were sent. A body without a declared type gets the type of RFC 9110 (8.3), because serverless-offline would call it
 * JSON.
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

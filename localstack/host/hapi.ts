import { ApiError } from '@facturation/platform/errors';
import type { Request, ResponseObject, ResponseToolkit, Server } from '@hapi/hapi';
import { problemAnswer } from './problem-answer.ts';

/** The library's builder of answers. */
export function answerWith(h: ResponseToolkit, error: ApiError, path: string): ResponseObject {
  const { status, headers, body } = problemAnswer(error, path);
  const response = h.response(body).code(status);
  for (const [name, value] of Object.entries(headers)) response.header(name, value);
  return response;
}

/** Checks every request at one point of its life cycle. An `ApiError` that the rule throws becomes the answer. */
export function addRule(
  server: Server,
  point: 'onRequest' | 'onPreHandler',
  rule: (request: Request) => void,
): void {
  server.ext(point, (request, h) => {
    try {
      rule(request);
      return h.continue;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return answerWith(h, error, request.path).takeover();
    }
  });
}

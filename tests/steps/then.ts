import type { Answer } from './when.ts';

/** The answer is problem+json of this status and code. */
export function isProblem(answer: Answer, status: number, code: string): void {
  expect(answer).toMatchObject({
    status,
    headers: { 'content-type': expect.stringContaining('application/problem+json') },
    body: {
      type: `urn:facturation:problem:${code}`,
      status,
      detail: expect.any(String),
      instance: expect.any(String),
    },
  });
}

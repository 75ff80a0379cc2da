import { z } from 'zod';
import { type ApiError, ERROR_KINDS } from './errors.ts';

/** RFC 9457. */
export const PROBLEM_JSON = 'application/problem+json';

/** The body of every error answer. */
export const Problem = z
  .object({
    type: z.string().describe('urn:facturation:problem:<code>; the code is stable, clients may switch on it'),
    title: z.string().describe('The same for every problem with this code'),
    status: z.int().describe('HTTP status of the answer'),
    detail: z.string().describe('What was wrong this time, as a sentence for a person'),
    instance: z.string().describe('Path of the request'),
    errors: z
      .array(
        z.object({
          detail: z.string().describe('What is wrong with it'),
          pointer: z.string().optional().describe('JSON pointer into the body'),
          parameter: z.string().optional().describe('Name in path, query or header'),
        }),
      )
      .optional()
      .describe('Every fault found, and where it is'),
  })
  .meta({ id: 'Problem', description: 'Why a request was refused (RFC 9457)' });

export type Problem = z.output<typeof Problem>;

/** `instance`: the path that the client requested. */
export const problemOf = (error: ApiError, instance: string): Problem => ({
  type: `urn:facturation:problem:${error.code}`,
  title: ERROR_KINDS[error.code].title,
  status: error.status,
  detail: error.message,
  instance,
  ...(error.errors && { errors: error.errors }),
});

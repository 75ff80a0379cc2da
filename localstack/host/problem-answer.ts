import { SAFETY_HEADERS } from '@facturation/platform/answer-headers';
import type { ApiError } from '@facturation/platform/errors';
import { PROBLEM_JSON, problemOf } from '@facturation/platform/problem';

/** An answer that a server of this machine gives itself, without a function. */
export interface ProblemAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** An error as the API returns it. `path`: the requested path, without its query. */
export const problemAnswer = (error: ApiError, path: string): ProblemAnswer => ({
  status: error.status,
  headers: {
    ...SAFETY_HEADERS,
    'cache-control': 'no-store',
    ...error.headers,
    'content-type': PROBLEM_JSON,
  },
  body: JSON.stringify(problemOf(error, path)),
});

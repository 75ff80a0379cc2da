import type { Answer } from './document.ts';
import type { Operation } from './services.ts';

/** An answer that is not a problem document. */
export interface OwnAnswer extends Answer {
  status: string;
}

/** One reason for which a request may be refused. */
export interface Refusal {
  status: string;
  /** The stable code at the end of its `type`. */
  code: string;
  title: string;
  /** An example of the sentence for a person. */
  detail: string;
  example: unknown;
}

const PROBLEM = 'application/problem+json';

const problemsIn = ({ content = {} }: Answer) => content[PROBLEM]?.examples ?? {};

/** The answers of an operation that are not problem documents. The status of one may be an error, as 503 of `/health`. */
export const answersOf = ({ responses }: Operation): OwnAnswer[] =>
  Object.entries(responses)
    .map(([status, answer]) => ({ status, ...answer }))
    .filter(({ content = {} }) => !(PROBLEM in content));

/** Every reason for which an operation may be refused, by status. */
export const refusalsOf = ({ responses }: Operation): Refusal[] =>
  Object.entries(responses).flatMap(([status, answer]) =>
    Object.entries(problemsIn(answer)).map(([code, { summary: title = '', value }]) => ({
      status,
      code,
      title,
      detail: String(Object(value).detail ?? ''),
      example: value,
    })),
  );

import type { Answer } from './document.ts';
import type { Operation } from './services.ts';

/** An answer with a form of its own: what was asked for, or the state that it is in. */
export interface OwnAnswer extends Answer {
  status: string;
}

/** One reason for which a request may be refused. */
export interface Refusal {
  status: string;
  /** The stable end of its `type`. */
  code: string;
  title: string;
  /** The sentence for a person, as it was in one case. */
  detail: string;
  example: unknown;
}

const PROBLEM = 'application/problem+json';

const problemsIn = ({ content = {} }: Answer) => content[PROBLEM]?.examples ?? {};

/** What an operation answers, beside its refusals. */
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

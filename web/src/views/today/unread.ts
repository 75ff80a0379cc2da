import { RefusedError } from '../../api/refused-error.ts';

/** What the reader may not see, and what is not there: these are answers. */
const ANSWERS = [403, 404];

/** Whether something could not be read. */
const isUnread = ({ error }: { error: Error | null }): boolean =>
  error !== null && !(error instanceof RefusedError && ANSWERS.includes(error.status));

/** The parts that could not be read, of which nothing can be said. */
export const unreadOf = <P extends { error: Error | null }>(parts: readonly P[]): P[] =>
  parts.filter(isUnread);

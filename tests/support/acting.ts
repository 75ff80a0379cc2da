import { AsyncLocalStorage } from 'node:async_hooks';
import { recordActions } from './recorded-actions.ts';

const acting = new AsyncLocalStorage<string>();

/**
 * A handler under the name that its function is declared by: what it asks of the database meanwhile is noted as that
 * function's, to be held against its role.
 */
export const as =
  <Arguments extends unknown[], Result>(
    functionKey: string,
    handle: (...given: Arguments) => Promise<Result>,
  ): ((...given: Arguments) => Promise<Result>) =>
  async (...given) => {
    await recordActions(() => acting.getStore());
    return acting.run(functionKey, () => handle(...given));
  };

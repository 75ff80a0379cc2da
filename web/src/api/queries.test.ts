import { QueryObserver } from '@tanstack/preact-query';
import { makeQueries } from './queries.ts';
import { RefusedError } from './refused-error.ts';

const refused = new RefusedError({ url: '/bills', status: 500, headers: new Headers() });
const unread = { error: refused, status: 'error' };
const asked = { error: null, status: 'pending' };
const read = { error: null, data: 'the bills' };

/** A question that is answered as a test says. */
function givenQuestion() {
  const answers: PromiseWithResolvers<string>[] = [];
  const queryFn = () => {
    const answer = Promise.withResolvers<string>();
    answers.push(answer);
    return answer.promise;
  };
  const observer = new QueryObserver(makeQueries(), { queryKey: ['bills'], queryFn });
  return {
    shown: () => observer.getCurrentQuery().state,
    /** Asks, and gives the answer that comes. */
    ask: () => {
      const settled = observer.refetch();
      return { settled, ...(answers.at(-1) as PromiseWithResolvers<string>) };
    },
    reset: () => observer.getCurrentQuery().reset(),
  };
}

describe('what could not be read', () => {
  it('is unread while it is asked for again, until it is read', async () => {
    const { shown, ask } = givenQuestion();
    const first = ask();
    expect(shown()).toMatchObject(asked);
    first.reject(refused);
    await first.settled;
    const second = ask();
    expect(shown()).toMatchObject(unread);
    second.reject(refused);
    await second.settled;
    const third = ask();
    expect(shown()).toMatchObject(unread);
    third.resolve('the bills');
    await third.settled;
    expect(shown()).toMatchObject(read);
  });

  it('is forgotten once it has been read', async () => {
    const { shown, ask, reset } = givenQuestion();
    const first = ask();
    first.reject(refused);
    await first.settled;
    const second = ask();
    second.resolve('the bills');
    await second.settled;
    reset();
    const third = ask();
    expect(shown()).toMatchObject(asked);
    third.resolve('the bills');
    await third.settled;
  });
});

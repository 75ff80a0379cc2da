import { RefusedError } from '../../api/refused-error.ts';
import { unreadOf } from './unread.ts';

const refused = (status: number) => new RefusedError({ url: '/bills', status, headers: new Headers() });

describe('of the parts that say what there is to do', () => {
  it('those count as unread whose server refused for now, or did not answer', () => {
    const parts = [refused(500), null, refused(503), new TypeError('Failed to fetch')].map((error) => ({
      error,
    }));
    expect(unreadOf(parts)).toEqual([parts[0], parts[2], parts[3]]);
  });

  it('those are read that the reader may not see, and those that are gone', () => {
    expect(unreadOf([{ error: refused(403) }, { error: refused(404) }, { error: null }])).toEqual([]);
  });
});

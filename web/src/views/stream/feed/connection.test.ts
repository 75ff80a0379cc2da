import { RefusedError } from '../../../api/refused-error.ts';
import { answered, type Connection, connecting, failed } from './connection.ts';

const live: Connection = { state: 'live', since: 0, lastData: 1_000 };
const silence = new TypeError('Failed to fetch');
const refused = (status: number) => new RefusedError({ url: '/analytics', status, headers: new Headers() });
const lost: Connection = { state: 'lost', since: 2_000, lastData: 1_000 };

describe('the connection', () => {
  it('is live after the first answer', () => {
    expect(answered(connecting(0), 10)).toEqual({ state: 'live', since: 10, lastData: 10 });
  });

  it('survives one lost answer', () => {
    expect(failed(live, 1, silence, 2_000)).toBe(live);
  });

  it('is lost after two in a row, and still knows how old its data is', () => {
    expect(failed(live, 2, silence, 2_000)).toEqual(lost);
  });

  it('is lost too when nothing ever answered', () => {
    expect(failed(connecting(0), 2, silence, 2_000)).toEqual({ state: 'lost', since: 2_000 });
  });

  it('stays lost since the first moment', () => {
    expect(failed(lost, 9, silence, 50_000)).toBe(lost);
  });

  it('is not lost to whoever may not read the stream, which is said at once', () => {
    expect(failed(connecting(0), 1, refused(403), 10)).toEqual({ state: 'forbidden', since: 10 });
    expect(failed(live, 2, refused(503), 2_000)).toEqual(lost);
  });

  it('is said to be back for a while, then live', () => {
    const back = answered(lost, 60_000);
    expect(back.state).toBe('back');
    expect(answered(back, 61_000).state).toBe('back');
    expect(answered(back, 67_000).state).toBe('live');
  });
});

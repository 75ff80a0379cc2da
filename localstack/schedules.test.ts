import type { StackEvent } from '../layers/platform/deployment/stack.ts';
import { functionsMissed } from './schedules.ts';

const CRON = 'cron(* * * * ? *)';

const missedWith = (...schedules: NonNullable<StackEvent['schedule']>[]) =>
  functionsMissed({
    service: 'shop',
    provider: { stage: 'local', region: 'eu-west-3' },
    functions: {
      tick: {
        name: 'shop-local-tick',
        handler: 'tick.handler',
        events: schedules.map((schedule) => ({ schedule })),
      },
    },
  });

describe('a host that starts within a minute', () => {
  it('has missed a schedule that names its minutes', () => {
    expect(missedWith(CRON)).toEqual(['shop-local-tick']);
  });

  it('has missed no schedule that only counts from its start', () => {
    expect(missedWith('rate(1 minute)')).toEqual([]);
  });

  it('has missed none that is off', () => {
    expect(missedWith({ rate: CRON, enabled: false })).toEqual([]);
  });

  it('has missed a function once, however many of its schedules name the minute', () => {
    expect(missedWith(CRON, { rate: ['rate(5 minutes)', CRON] })).toEqual(['shop-local-tick']);
  });
});

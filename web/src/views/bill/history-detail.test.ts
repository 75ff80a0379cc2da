import type { Entry } from '../../parts/history/history.tsx';
import { formatsOf } from '../../text/formats.ts';
import { billDetailOf } from './history-detail.ts';

const detailOf = billDetailOf(formatsOf('en'));
const entry = (details?: Entry['details']): Entry => ({
  resource: 'bills/7',
  version: '1',
  act: 'change',
  principal: 'local',
  correlationId: 'c',
  time: '2026-11-30T12:00:00.000Z',
  ...(details && { details }),
});

describe('what is said of a change of a bill', () => {
  test.each<[string, Entry['details'], string | undefined]>([
    ['its number, where it became final', { tryId: 't', number: 'FA-7', hash: 'h' }, 'FA-7'],
    ['what was paid, which the trail has in cents', { payment: { amount: 100_050 } }, '€1,000.50'],
    ['why a payment was taken back', { payment: '01a', reason: 'Rejected' }, 'Rejected'],
    ['nothing, where the trail says nothing', undefined, undefined],
  ])('%s', (_, details, said) => {
    expect(detailOf(entry(details))).toBe(said);
  });
});

import { BillQuery } from '../../../../functions/billing/lists/list-query.ts';
import { type BillFilters, billQuery, isFiltered, STATUSES } from './query.ts';

describe('what the API is asked for by the filters of a list', () => {
  test.each<[string, BillFilters, object]>([
    ['nothing', {}, { sort: '-created' }],
    ['drafts', { status: 'draft' }, { status: 'draft', sort: '-created' }],
    ['final bills', { status: 'final' }, { status: 'final', sort: '-issueDate' }],
    ['overdue bills', { status: 'overdue', sort: 'date,asc' }, { overdue: 'true', sort: 'issueDate' }],
    ['paid bills', { status: 'paid' }, { settlement: 'paid', sort: '-issueDate' }],
    ['a state that there is not', { status: 'lost' }, { sort: '-created' }],
    [
      'all at once',
      { customer: '3', from: '2026-01-01', to: '2026-01-31', search: 'FA-1', sort: 'date,asc' },
      { customerID: '3', from: '2026-01-01', to: '2026-01-31', number: 'FA-1', sort: 'created' },
    ],
    ['filters that are empty', { customer: '', from: '', search: '' }, { sort: '-created' }],
  ])('%s', (_, filters, query) => {
    expect(billQuery('invoice', filters)).toEqual({ kind: 'invoice', ...query });
  });

  test('each state, in either order, is one that the contract takes', () => {
    for (const kind of ['invoice', 'creditNote'] as const)
      for (const status of [undefined, ...STATUSES[kind]])
        for (const sort of ['date,asc', 'date,desc'])
          expect(
            BillQuery.safeParse(billQuery(kind, { ...(status && { status }), sort })).error,
          ).toBeUndefined();
  });

  test('an order leaves nothing out, a filter does', () => {
    expect(isFiltered({ sort: 'date,asc' })).toBe(false);
    expect(isFiltered({ status: 'draft' })).toBe(true);
  });
});

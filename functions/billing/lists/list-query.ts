import { pageQuery } from '@facturation/platform/hal';
import { Day, Id, QueryTime } from '@facturation/platform/schemas';
import { z } from 'zod';

const MAX_NUMBER = 35;

/** Orders of the list of bills: a minus reads it from its end. */
const ORDERS = ['created', '-created', 'issueDate', '-issueDate', 'finalizedAt', '-finalizedAt'] as const;

const query = z.strictObject({
  ...pageQuery,
  status: z.enum(['draft', 'final']).optional().describe('Drafts alone, or final bills'),
  kind: z.enum(['invoice', 'creditNote']).optional().describe('Invoices alone, or credit notes'),
  settlement: z
    .enum(['open', 'partlyPaid', 'paid', 'credited', 'toRefund'])
    .optional()
    .describe('Only final bills whose payment stands so, by issue date'),
  overdue: z
    .enum(['true', 'false'])
    .optional()
    .describe('Only final bills that are overdue, or that are not, by issue date'),
  customerID: Id.optional().describe('Only bills of this customer'),
  number: z.string().min(1).max(MAX_NUMBER).optional().describe('Only the final bill with this number'),
  from: Day.optional().describe(
    'Only bills issued on this day or later; of drafts, those made then or later, in UTC',
  ),
  to: Day.optional().describe('Only bills issued on this day or earlier; of drafts, those made until then'),
  finalizedFrom: QueryTime.optional().describe(
    'Only bills that became final at or after, by that time; not those that an earlier version made final',
  ),
  finalizedTo: QueryTime.optional().describe('Only bills that became final before, by that time'),
  sort: z
    .enum(ORDERS)
    .optional()
    .describe(
      'By creation when missing; by issue date with `settlement` or `overdue`, which `created` does not go with; by the time they became final with `finalizedFrom` or `finalizedTo`, which no other order goes with. `issueDate` and `finalizedAt` list final bills alone; - reads from the end',
    ),
});

export type Query = z.output<typeof query>;

/** Parameters that leave bills out. */
export const FILTERS = [
  'status',
  'kind',
  'settlement',
  'overdue',
  'customerID',
  'number',
  'from',
  'to',
  'finalizedFrom',
  'finalizedTo',
] as const;

export type BillFilter = Pick<Query, (typeof FILTERS)[number]>;

/** What the list of bills may be asked for. Filters are combined. */
export const BillQuery = query
  .refine(({ from, to }) => !(from && to && from > to), {
    path: ['to'],
    message: 'The last day lies before the first.',
  })
  .refine(({ status, sort }) => !(status === 'draft' && sort !== undefined && !sort.endsWith('created')), {
    path: ['sort'],
    message: 'A draft has no issue date, nor is it final: sort drafts by created.',
  })
  .refine((asked) => !(asksForFinalized(asked) && asked.sort && !asked.sort.endsWith('finalizedAt')), {
    path: ['sort'],
    message: 'finalizedFrom and finalizedTo list bills by finalizedAt.',
  })
  .refine((asked) => !(asksForStanding(asked) && asked.sort?.endsWith('created')), {
    path: ['sort'],
    message: 'settlement and overdue list final bills alone: sort them by issueDate.',
  });

/** Whether only final bills can pass, by what has become of them. */
export const asksForStanding = ({ settlement, overdue }: BillFilter): boolean =>
  settlement !== undefined || overdue !== undefined;

/** Whether only bills can pass that became final in some time. */
export const asksForFinalized = ({ finalizedFrom, finalizedTo }: BillFilter): boolean =>
  finalizedFrom !== undefined || finalizedTo !== undefined;

/** What a list is sorted by. What has become of final bills is listed by the day of their issue. */
export function orderOf(asked: Query): NonNullable<Query['sort']> {
  if (asked.sort !== undefined) return asked.sort;
  if (asksForFinalized(asked)) return 'finalizedAt';
  return asksForStanding(asked) ? 'issueDate' : 'created';
}

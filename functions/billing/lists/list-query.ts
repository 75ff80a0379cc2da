import { pageQuery } from '@facturation/platform/hal';
import { Day, Id } from '@facturation/platform/schemas';
import { z } from 'zod';

const MAX_NUMBER = 35;

/** Orders of the list of bills: a minus reads it from its end. */
const ORDERS = ['created', '-created', 'issueDate', '-issueDate'] as const;

const query = z.strictObject({
  ...pageQuery,
  status: z.enum(['draft', 'final']).optional().describe('Drafts alone, or final bills'),
  kind: z.enum(['invoice', 'creditNote']).optional().describe('Invoices alone, or credit notes'),
  settlement: z
    .enum(['open', 'partlyPaid', 'paid', 'credited', 'toRefund'])
    .optional()
    .describe('Only final bills whose payment stands so'),
  overdue: z
    .enum(['true', 'false'])
    .optional()
    .describe('Only final bills that are overdue, or that are not'),
  customerID: Id.optional().describe('Only bills of this customer'),
  number: z.string().min(1).max(MAX_NUMBER).optional().describe('Only the final bill with this number'),
  from: Day.optional().describe(
    'Only bills issued on this day or later; of drafts, those made then or later, in UTC',
  ),
  to: Day.optional().describe('Only bills issued on this day or earlier; of drafts, those made until then'),
  sort: z
    .enum(ORDERS)
    .optional()
    .describe('By creation when missing. `issueDate` lists final bills alone; - reads from the end'),
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
] as const;

export type BillFilter = Pick<Query, (typeof FILTERS)[number]>;

/** What the list of bills may be asked for. Filters are combined. */
export const BillQuery = query
  .refine(({ from, to }) => !(from && to && from > to), {
    path: ['to'],
    message: 'The last day lies before the first.',
  })
  .refine((asked) => !(asked.status === 'draft' && isByIssueDate(asked)), {
    path: ['sort'],
    message: 'A draft has no issue date: sort drafts by created.',
  });

/** Whether final bills are listed by the day of their issue, and not all bills by creation. */
export const isByIssueDate = ({ sort }: Pick<Query, 'sort'>): boolean =>
  sort === 'issueDate' || sort === '-issueDate';

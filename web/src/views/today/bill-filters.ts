/** Filters of the list of bills, as its address has them. */
export const OVERDUE = { overdue: 'true' } as const;
export const DRAFTS = { status: 'draft' } as const;

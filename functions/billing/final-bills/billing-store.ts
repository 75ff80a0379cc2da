import { namedTables } from '../finalizing/named-tables.ts';

/** The rows of bills, in those tables that the function names in its environment. */
export const billingStore = namedTables('drafts');

import { namedTables } from '../finalizing/named-tables.ts';

/** The rows of series, and what their routes read and write beside them, where the function names it. */
export const seriesTables = namedTables('numbering');

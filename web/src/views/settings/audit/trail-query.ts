import { beginningOf, daysAfter, isDay } from '../../../text/days.ts';

/** What the reader asks for, as it stands in the address. Days are days of the books, both included. */
export interface TrailFilters {
  from?: string | undefined;
  to?: string | undefined;
  principal?: string | undefined;
  act?: string | undefined;
}

const instantOf = (day: string): string => new Date(beginningOf(day)).toISOString();

/** The query of the API; what was left empty, or is no day, is not asked for. */
export function queryOf({ from = '', to = '', principal, act }: TrailFilters) {
  return {
    ...(isDay(from) && { from: instantOf(from) }),
    ...(isDay(to) && { to: instantOf(daysAfter(to, 1)) }),
    ...(principal && { principal }),
    ...(act && { act }),
  };
}

import { toRfc3339 } from '@facturation/platform/clock';
import { eurosOf } from '@facturation/platform/schemas';
import type { ComparedDay, Side } from './compare-day.ts';
import type { CalendarDay } from './days.ts';
import type { Difference } from './findings.ts';

const sideOf = ({ count, cents }: Side) => ({ count, sum: eurosOf(cents) });
const differenceOf = ({ ids, cents }: Difference) => ({ ids, sum: eurosOf(cents) });

/** A compared day as it is answered, in euros. */
export const dayOf = ({ day, from, to, ...compared }: CalendarDay & ComparedDay) => ({
  day,
  start: toRfc3339(from),
  end: toRfc3339(to),
  ...compared,
  bills: sideOf(compared.bills),
  factures: sideOf(compared.factures),
  windows: sideOf(compared.windows),
  foreign: { ...sideOf(compared.foreign), ids: compared.foreign.ids },
  difference: differenceOf(compared.difference),
});

/** The answer of several days. */
export const reconciliationOf = (timeZone: string, days: readonly (CalendarDay & ComparedDay)[]) => ({
  timeZone,
  days: days.map(dayOf),
  difference: differenceOf(totalOf(days.map(({ difference }) => difference))),
});

export const totalOf = (all: readonly Difference[]): Difference => ({
  ids: all.reduce((sum, { ids }) => sum + ids, 0),
  cents: all.reduce((sum, { cents }) => sum + cents, 0n),
});

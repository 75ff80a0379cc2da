import type { ReconciledBills } from './reconcile-bills.ts';

type Day = ReconciledBills['days'][number];

/** Where lines of amounts begin. */
const WIDTH = 16;

const named = ({ count, ids }: { count: number; ids: readonly string[] }): string => {
  const more = count > ids.length ? ', …' : '';
  return `${count}${ids.length > 0 ? ` (${ids.join(', ')}${more})` : ''}`;
};

/** An amount is JSON, exact to the cent. */
const side = ({ count, sum }: { count: number; sum: object }): string => `${count}, ${JSON.stringify(sum)} €`;

const line = (name: string, text: string): string => `  ${name.padEnd(WIDTH)}${text}`;

function dayLines(day: Day): string[] {
  const lists = {
    late: day.late,
    'late repeats': day.lateRepeats,
    waiting: day.waiting,
    unverifiable: day.unverifiable,
  };
  const { topic, foreign } = day;
  return [
    day.day,
    line('bills', side(day.bills)),
    line('factures', side(day.factures)),
    line('windows', side(day.windows)),
    line('topic', `${side(topic)}, in ${topic.records} records`),
    ...Object.entries(lists).flatMap(([name, list]) => (list.count > 0 ? line(name, named(list)) : [])),
    ...(topic.unverifiable.count > 0 ? [line('topic let go', named(topic.unverifiable))] : []),
    ...(foreign.count > 0 ? [line('foreign', `${side(foreign)}: ${foreign.ids.join(', ')}`)] : []),
    ...day.faults.map(({ kind, ...fault }) => line(kind, named(fault))),
  ];
}

/** Reconciled days for a person. */
export const linesOf = ({ timeZone, days, difference }: ReconciledBills): string[] => [
  `Days of ${timeZone}`,
  ...days.flatMap(dayLines),
  `Difference ${difference.ids} bills, ${JSON.stringify(difference.sum)} €`,
];

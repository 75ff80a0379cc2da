import type { Mutant } from './mutants.ts';

const RESERVATIONS = 'functions/inventory/stock/reservations.ts';
const MOVEMENTS = 'functions/inventory/stock/movements.ts';

const caughtBy = 'tests/stock';

/** The mistakes that sell stock twice, or lose some. */
export const STOCK_MUTANTS: readonly Mutant[] = [
  {
    title: 'stock put back by what was read, whatever has become of the reservation',
    caughtBy,
    edits: [
      {
        file: RESERVATIONS,
        text: "await rows.write([{ act: 'reserve', before, after }, ...movesOf(held, {}, stocks)]);",
        by: "await rows.write([{ act: 'reserve', before: await rows.reservation(bill), after }, ...movesOf(held, {}, stocks)]);",
      },
    ],
  },
  {
    title: 'a reservation that ignores a higher fence',
    caughtBy,
    edits: [
      {
        file: RESERVATIONS,
        text: `if (before.status === 'confirmed' || before.fence > fence) return 'superseded';
  if (before.fence < fence) return undefined;`,
        by: `if (before.status === 'confirmed') return 'superseded';
  if (before.fence !== fence) return undefined;`,
      },
    ],
  },
  {
    title: 'a movement applied again when it is asked for again',
    caughtBy,
    edits: [
      { file: MOVEMENTS, text: '    if (made) return made;\n', by: '' },
      {
        file: MOVEMENTS,
        text: "{ id, time, kind: 'adjustment',",
        by: "{ id: newId(), time, kind: 'adjustment',",
      },
    ],
  },
  {
    title: 'stock of one line reserved before it is known that all are',
    caughtBy,
    edits: [
      {
        file: RESERVATIONS,
        text: "await rows.write([{ act: 'reserve', before, after }, ...moves]);",
        by: "const [first, ...others] = moves;\n  if (first) await rows.write([first]);\n  await rows.write([{ act: 'reserve', before, after }, ...others]);",
      },
    ],
  },
];

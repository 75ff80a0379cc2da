import type { Mutant } from './mutants.ts';

const REQUEST = 'functions/billing/finalizing/finalize.ts';
const CONCLUDE = 'functions/billing/finalizing/conclude.ts';
const RESERVE = 'functions/billing/finalizing/reserve-goods.ts';
const SETTLE = 'functions/billing/finalizing/settle-goods.ts';
const MOVE = 'functions/billing/stock/goods-move.ts';

const caughtBy = 'functions/billing/finalizing/simulation/protocol';

/** The mistakes that would sell what is not there, or keep what nobody has bought. */
export const GOODS_MUTANTS: readonly Mutant[] = [
  {
    title: 'goods released after a look, without a fence',
    caughtBy,
    edits: [
      {
        file: SETTLE,
        text: "  if (isDraft(row) && !(await isBehindFence(hold, row, store))) return 'open';\n",
        by: '',
      },
    ],
  },
  {
    title: 'goods released when the time of a request is over',
    caughtBy,
    edits: [
      {
        file: REQUEST,
        text: '  for (const attempt of open) answers.set(attempt.wanted.bill, pendingOf(attempt));',
        by: `  for (const attempt of open) {
    await surroundings.stock.release(attempt.row).catch(() => undefined);
    answers.set(attempt.wanted.bill, pendingOf(attempt));
  }`,
      },
    ],
  },
  {
    title: 'goods released after a reservation that was not answered',
    caughtBy,
    edits: [
      {
        file: RESERVE,
        text: '  const answers = await stock.reserve(taking.map(wantedGoodsOf));\n',
        by: `  const answers = await stock.reserve(taking.map(wantedGoodsOf));
  for (const [index, { status }] of answers.entries())
    if (status === 'unknown')
      await stock.release(wantedGoodsOf(taking[index] as Prepared)).catch(() => undefined);
`,
      },
    ],
  },
  {
    title: 'a sweep that confirms nothing',
    caughtBy,
    edits: [{ file: SETTLE, text: '    await stock.confirm(hold);\n', by: '' }],
  },
  {
    title: 'an outbox that confirms nothing',
    caughtBy,
    edits: [
      {
        file: MOVE,
        text: `  if ('confirm' in move) await stock.confirm(move.confirm);
  else await`,
        by: `  if ('restock' in move) await`,
      },
    ],
  },
  {
    title: 'a refusal without a last look at the frozen document',
    caughtBy,
    edits: [
      {
        file: CONCLUDE,
        text: 'return frozen ? answerOf({ frozen }, wanted) : result;',
        by: 'return result;',
      },
    ],
  },
];

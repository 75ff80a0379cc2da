import type { Mutant } from './mutants.ts';

const FIGURES = 'functions/billing/vat/bill-figures.ts';
const CREDIT_LINE = 'functions/billing/vat/credit-line.ts';
const CREDIT_NOTE = 'functions/billing/vat/credit-note.ts';

const caughtBy = 'tests/vat/worked-examples';

/** The cents that other ways of rounding would gain or lose. */
export const VAT_MUTANTS: readonly Mutant[] = [
  {
    title: 'VAT rounded for each line instead of once for each group',
    caughtBy,
    edits: [
      {
        file: FIGURES,
        text: 'return { ...group, discount, base, amount: vatOf(base, group) };',
        by: `const own = lines.map(({ vat }, at) => (vat.rate === group.rate ? vatOf(nets[at] ?? 0, group) : 0));
      return { ...group, discount, base, amount: sum(own) - vatOf(discount, group) };`,
      },
    ],
  },
  {
    title: 'each part of a credited line rounded by itself',
    caughtBy,
    edits: [
      {
        file: CREDIT_LINE,
        text: 'const net = fromNet + soFar - before.net;',
        by: 'const net = multiplyDivide(line.net - fromNet, asked.quantity, line.quantity - fromQuantity);',
      },
      {
        file: CREDIT_LINE,
        text: 'after: { quantity, net: fromNet + soFar, fromQuantity, fromNet },',
        by: 'after: { quantity, net: before.net + net, fromQuantity, fromNet },',
      },
    ],
  },
  {
    title: 'the VAT of each credit note rounded by itself',
    caughtBy,
    edits: [
      {
        file: CREDIT_NOTE,
        text: 'amount: vat - before.vat,',
        by: 'amount: vatOf(part - ownDiscount, group),',
      },
    ],
  },
  {
    title: 'a discount of the whole bill shared out by rounding',
    caughtBy,
    edits: [
      {
        file: FIGURES,
        text: 'const shares = shareOut(amount, rest);',
        by: 'const shares = rest.map((cents) => (whole === 0 ? 0 : multiplyDivide(amount, cents, whole)));',
      },
    ],
  },
];

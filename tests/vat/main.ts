import { readArguments } from '../../operations/arguments.ts';
import { judgeHistories } from './histories.ts';

const HELP = `Holds credit notes and payments of random invoices against the rules of bills in exact fractions.

  npm run node -- tests/vat/main.ts [--invoices 20000] [--seed N]

Exits 1 when one is wrong.
`;

const { values } = readArguments({
  options: {
    invoices: { type: 'string', default: '20000' },
    seed: { type: 'string', default: `${Date.now() % 1e9}` },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) {
  process.stdout.write(HELP);
  process.exit(0);
}
console.log(`seed ${values.seed}`);
const { invoices, creditNotes, payments } = judgeHistories(Number(values.invoices), Number(values.seed));
console.log(`${invoices} invoices, ${creditNotes} credit notes, ${payments} payments: 0 wrong`);

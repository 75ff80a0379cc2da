// `npm run test:einvoice`: legal documents are judged by the official rules.
import { readArguments } from '../../operations/arguments.ts';
import { type Judge, startJudge } from './judge.ts';
import { judgeFiles } from './judge-files.ts';
import { isRight, refusal, rulesLines, sum } from './report.ts';
import { isRefusedByItsRule, judgeByHand, judgeWrong, wrongTable } from './wrong/judge-wrong.ts';

const HELP = `Judges legal documents by the official rules: XML schemas, EN 16931, the French rules, PDF/A-3b and PDF/UA-1, and what
makes a PDF a Factur-X. A rule that only warns refuses a document too.

  npm run test:einvoice [-- options]
  npm run test:einvoice -- --judge FILE…    judges these: Factur-X, CII or UBL

  --rules FOLDER   judges by the rules in it too: newer ones than Maven Central has (EINVOICE_RULES)
  --help           this text

Needs a JDK and Maven, which fetches the rules once. Exits 1 when a document is wrong, or a wrong one is not refused.
`;

async function judgeAll(judge: Judge): Promise<boolean> {
  const [byHand, wrong] = await Promise.all([judgeByHand(judge), judgeWrong(judge)]);
  console.log(wrongTable(wrong));
  for (const one of byHand) if (!isRight(one)) console.log(refusal(one));
  console.log(`einvoice: ${sum(byHand)}`);
  return byHand.every(isRight) && wrong.every(isRefusedByItsRule);
}

try {
  const { values, positionals } = readArguments({
    allowPositionals: true,
    options: {
      judge: { type: 'boolean', default: false },
      rules: { type: 'string', default: process.env.EINVOICE_RULES ?? '' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) process.stdout.write(HELP);
  else if (values.judge !== positionals.length > 0) throw new Error('--judge and its files go together.');
  else {
    const judge = await startJudge(values.rules || undefined);
    console.log(rulesLines(judge));
    const isFine = values.judge ? (await judgeFiles(judge, positionals)) === 0 : await judgeAll(judge);
    judge.stop();
    process.exitCode = isFine ? 0 : 1;
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

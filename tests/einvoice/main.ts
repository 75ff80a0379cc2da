// `npm run test:einvoice`: legal documents are judged by the official rules.
import { randomInt } from 'node:crypto';
import { readArguments } from '../../operations/arguments.ts';
import { type Judge, startJudge } from './judge.ts';
import type { Random } from './judge-bills.ts';
import { judgeFiles } from './judge-files.ts';
import { isRight, refusal, rulesLines, sum } from './report.ts';
import { isRefusedByItsRule, judgeByHand, judgeWrong, wrongTable } from './wrong/judge-wrong.ts';

const HELP = `Makes every kind of bill by the API, and random ones, and judges their documents by the official rules: XML schemas,
EN 16931, the French rules, PDF/A-3b and PDF/UA-1, and what makes a PDF a Factur-X. A rule that only warns refuses a
document too. Wrong documents, which it has to refuse, are judged as well.

  npm run test:einvoice [-- options]
  npm run test:einvoice -- --judge FILE…    judges these: Factur-X, CII or UBL

  --count N        random bills (200)
  --seed N         makes the same random bills again; drawn when missing, and said
  --rules FOLDER   judges by the rules in it too: newer ones than Maven Central has (EINVOICE_RULES)
  --help           this text

Needs a JDK and Maven, which fetches the rules once. Exits 1 when a document is wrong, or a wrong one is not refused.
`;

async function judgeAll(judge: Judge, random: Random): Promise<boolean> {
  console.log(`seed ${random.seed}`);
  // The log of functions is decided when they are loaded.
  process.env.POWERTOOLS_LOG_LEVEL ??= 'SILENT';
  process.env.POWERTOOLS_METRICS_DISABLED ??= 'true';
  const { startServers } = await import('../setup/servers.ts');
  const { stop } = await startServers(false);
  try {
    const { judgeBills } = await import('./judge-bills.ts');
    const byHand = await judgeByHand(judge);
    const bills = await judgeBills(judge, random);
    const wrong = [...(await judgeWrong(judge)), ...bills.wrong];
    console.log(wrongTable(wrong));
    for (const one of byHand) if (!isRight(one)) console.log(refusal(one));
    const all = [...byHand, ...bills.documents];
    console.log(`einvoice: ${sum(all)}`);
    return all.every(isRight) && wrong.every(isRefusedByItsRule);
  } finally {
    await stop();
  }
}

const { values, positionals } = readArguments({
  allowPositionals: true,
  options: {
    judge: { type: 'boolean', default: false },
    rules: { type: 'string', default: process.env.EINVOICE_RULES ?? '' },
    count: { type: 'string', default: '200' },
    seed: { type: 'string', default: `${randomInt(2 ** 31)}` },
    help: { type: 'boolean', default: false },
  },
});

async function main(): Promise<boolean> {
  if (values.judge !== positionals.length > 0) throw new Error('--judge and its files go together.');
  const judge = await startJudge(values.rules || undefined);
  try {
    console.log(rulesLines(judge));
    if (values.judge) return (await judgeFiles(judge, positionals)) === 0;
    return await judgeAll(judge, { count: Number(values.count), seed: Number(values.seed) });
  } finally {
    judge.stop();
  }
}

try {
  if (values.help) process.stdout.write(HELP);
  else process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

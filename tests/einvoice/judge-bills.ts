// The handlers read their environment when they are loaded: this is loaded after the servers are up.
import { openFrontDoor } from '../support/front-door.ts';
import { Issuing } from './bills/issue.ts';
import { KINDS } from './bills/kinds.ts';
import { randomKinds } from './bills/random-kinds.ts';
import type { Judge } from './judge.ts';
import { type JudgedBill, judgeIssued } from './judge-issued.ts';
import { isRight, type Judged, refusal, sum } from './report.ts';
import { judgeWrongPdf, type Refused } from './wrong/judge-wrong.ts';

export interface Random {
  count: number;
  seed: number;
}

/**
 * Judges every kind of bill and some random ones, and prints what was found.
 * @returns the verdict on each document, and what becomes of a PDF that is made wrong
 */
export async function judgeBills(
  judge: Judge,
  { count, seed }: Random,
): Promise<{ documents: Judged[]; wrong: Refused[] }> {
  const door = await openFrontDoor();
  try {
    const bills = await judgeIssued(judge, new Issuing(), [...KINDS, ...randomKinds(count, seed)]);
    const documents = bills.flatMap((bill) => bill.documents);
    const [first] = KINDS.map((kind) => bills.find(({ issued }) => issued.kind === kind));
    printRows(bills, `${count} random bills, seed ${seed}`);
    for (const document of documents) if (!isRight(document)) console.log(refusal(document));
    return { documents, wrong: first ? await judgeWrongPdf(judge, first.issued.documents) : [] };
  } finally {
    await door.close();
  }
}

/** A line for each kind of bill, and one for the random ones. */
function printRows(bills: readonly JudgedBill[], random: string): void {
  const titleOf = ({ issued: { kind } }: JudgedBill) => (KINDS.includes(kind) ? kind.title : random);
  const rows = Map.groupBy(bills, titleOf);
  for (const title of [...KINDS.map(({ title }) => title), random]) {
    const documents = (rows.get(title) ?? []).flatMap((bill) => bill.documents);
    console.log(`  ${title.padEnd(TITLE_WIDTH)} ${sum(documents)}`);
  }
}

const TITLE_WIDTH = 52;

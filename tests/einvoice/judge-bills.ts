// The handlers read their environment when they are loaded: this is loaded after the servers are up.
import { openFrontDoor } from '../support/front-door.ts';
import { Issuing } from './bills/issue.ts';
import { KINDS } from './bills/kinds.ts';
import { randomKinds } from './bills/random-kinds.ts';
import type { Judge } from './judge.ts';
import { judgeIssued } from './judge-issued.ts';
import { isRight, type Judged, refusal, sum } from './report.ts';

export interface Random {
  count: number;
  seed: number;
}

/** Judges every kind of bill and some random ones, and prints what was found. @returns all documents */
export async function judgeBills(judge: Judge, { count, seed }: Random): Promise<Judged[]> {
  const door = await openFrontDoor();
  try {
    const bills = await judgeIssued(judge, new Issuing(), [...KINDS, ...randomKinds(count, seed)]);
    const all = bills.flatMap(({ documents }) => documents);
    const random = bills.filter(({ kind }) => !KINDS.includes(kind)).flatMap(({ documents }) => documents);
    for (const kind of KINDS)
      console.log(row(kind.title, bills.find((bill) => bill.kind === kind)?.documents ?? []));
    console.log(row(`${count} random bills, seed ${seed}`, random));
    for (const document of all) if (!isRight(document)) console.log(refusal(document));
    return all;
  } finally {
    await door.close();
  }
}

const TITLE_WIDTH = 52;

const row = (title: string, judged: readonly Judged[]): string =>
  `  ${title.padEnd(TITLE_WIDTH)} ${sum(judged)}`;

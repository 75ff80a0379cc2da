import { kafkaClient } from '../kafka/client.ts';
import type { StageSubject } from '../stage-settings.ts';
import { compareEpochs, type EpochComparison } from './compare.ts';
import { makeLive } from './move.ts';
import { type Move, planBack, planSwap } from './plan.ts';
import { spanLine, statusOf } from './status.ts';

/** Runs one command of `npm run epoch` and prints what came of it. @returns the exit code */
export async function run(
  command: 'status' | 'compare' | 'swap' | 'back',
  brokers: string,
  subject: StageSubject,
): Promise<number> {
  const kafka = kafkaClient(brokers, 'epoch');
  if (command === 'status') console.log(await statusOf(kafka, subject));
  if (command === 'swap') await move(brokers, subject, await planSwap(kafka, subject));
  if (command === 'back') await move(brokers, subject, await planBack(subject));
  if (command !== 'compare') return 0;
  const plan = await planSwap(kafka, subject);
  const comparison = await compareEpochs(subject, plan);
  console.log(comparisonLines(plan, comparison).join('\n'));
  return comparison.diff === 0n ? 0 : 1;
}

async function move(brokers: string, subject: StageSubject, plan: Move): Promise<void> {
  console.log(`From epoch ${plan.from} to epoch ${plan.to}.`);
  let last = -1;
  await makeLive(brokers, subject, plan, (left) => {
    if (left > 0 && left !== last) console.log(`Epoch ${plan.to} is ${left} records behind …`);
    last = left;
  });
  console.log(['Readers follow', ...plan.after.map((span) => `  ${spanLine(span)}`)].join('\n'));
}

function comparisonLines({ from, to, after }: Move, comparison: EpochComparison): string[] {
  const { diff, windows, unverifiable, late, graceMs } = comparison;
  const lines = [
    `epoch ${from} against ${after.map(spanLine).at(-1)}`,
    `windows compared ${windows}: what both have closed, over the span of epoch ${to}`,
    `unverifiable     ${unverifiable}: no longer kept by epoch ${from}`,
  ];
  if (graceMs[0] !== graceMs[1])
    lines.push(
      `A grace of ${graceMs[0] / 1000} s against ${graceMs[1] / 1000} s, late records ${late[0]} against ${late[1]}: some difference is expected.`,
    );
  return [...lines, `Diff ${diff}`];
}

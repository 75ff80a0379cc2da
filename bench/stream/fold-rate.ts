import { resultOf } from '../child.ts';
import { type Bench, type Figure, type Measurement, median } from '../figure.ts';

const MESSAGES = { whole: 400_000, smoke: 10_000 };
/** The first warms up. */
const ROUNDS = { whole: 8, smoke: 2 };

async function measure(bench: Bench): Promise<Figure[]> {
  bench.say('decoding and folding, beside bare base64 and JSON.parse');
  const args = [bench.extent(MESSAGES), bench.extent(ROUNDS)];
  const rounds = await resultOf<{ fold: number; bare: number }[]>('bench/children/fold.ts', args, {
    timeoutMs: 180_000,
  });
  const shares = rounds.map(({ fold, bare }) => (100 * fold) / bare);
  const rate = (of: 'fold' | 'bare') => Math.round(median(rounds.map((round) => round[of])));
  return [
    {
      name: 'decoding and fold, of the rate of bare base64 and JSON.parse',
      unit: '%',
      value: median(shares),
      runs: shares,
      moreIsBetter: true,
      aim: 40,
      peer: `${rate('bare')} records per CPU-s`,
    },
    { name: 'decoding and fold', unit: 'records per CPU-s', value: rate('fold') },
  ];
}

/** What a record costs before any network: parsing with validation, judging, counting. */
export const foldRate: Measurement = { name: 'fold', title: 'Decoding and fold alone', measure };

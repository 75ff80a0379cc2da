import { resultOf } from '../child.ts';
import { type Bench, type Figure, type Measurement, median, percentile } from '../figure.ts';

const CLIENTS = { whole: 50, smoke: 2 };
const EACH = { whole: 10, smoke: 1 };
const RUNS = { whole: 3, smoke: 1 };

interface Rush {
  /** Milliseconds of each reservation. */
  times: number[];
  seconds: number;
  /** Processor time of functions and database, by reservation. */
  cpuMs: number;
}

async function measure(bench: Bench): Promise<Figure[]> {
  const [clients, each] = [bench.extent(CLIENTS), bench.extent(EACH)];
  const rushes: Rush[] = [];
  while (rushes.length < bench.extent(RUNS)) {
    bench.say(`a hot product: run ${rushes.length + 1}`);
    const file = 'bench/children/reserve-hot-product.ts';
    rushes.push(await resultOf<Rush>(file, [clients, each], { timeoutMs: 300_000 }));
  }
  const figure = (name: string, unit: string, of: (rush: Rush) => number): Figure => {
    const runs = rushes.map(of);
    return { name: `reserve a hot product: ${name}`, unit, value: median(runs), runs };
  };
  return [
    {
      ...figure('50 clients', 'reservations/s', ({ times, seconds }) => times.length / seconds),
      aim: 60,
      moreIsBetter: true,
    },
    figure('50 clients, p99', 'ms', ({ times }) => percentile(times, 0.99)),
    { ...figure('50 clients, failures', '', ({ times }) => clients * each - times.length), hard: 0 },
    figure('a reservation', 'CPU-ms', ({ cpuMs }) => cpuMs),
  ];
}

/** One product, all at once, by handler: DynamoDB Local is real, HTTP and Lambda are left out. */
export const reserveHotProduct: Measurement = {
  name: 'reserve-hot-product',
  title: 'Reservations of one product',
  measure,
};

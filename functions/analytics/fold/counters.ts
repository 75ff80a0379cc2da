/** Every record read is in exactly one of these: consumed = counted + late + duplicate + quarantined. */
export interface Counters {
  counted: number;
  late: number;
  duplicate: number;
  quarantined: number;
}

/** The sums of the counters of several heads or batches; `consumed` is the sum of the four. */
export function countersOf(all: readonly Counters[]): Counters & { consumed: number } {
  const sum = eachCounter((name) => all.reduce((total, one) => total + one[name], 0));
  return { consumed: Object.values(sum).reduce((total, counter) => total + counter, 0), ...sum };
}

/** What a head has counted since an earlier state of it. */
export const countersSince = (before: Counters, after: Counters): Counters =>
  eachCounter((name) => after[name] - before[name]);

const eachCounter = (numberOf: (name: keyof Counters) => number): Counters => ({
  counted: numberOf('counted'),
  late: numberOf('late'),
  duplicate: numberOf('duplicate'),
  quarantined: numberOf('quarantined'),
});

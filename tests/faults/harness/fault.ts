import type { Chance } from './chance.ts';
import type { Packages } from './package-functions.ts';

export interface Setting {
  packages: Packages;
  chance: Chance;
  /** A smaller number of rounds, for a run among other tests. */
  short: boolean;
}

export interface Outcome {
  /** How often the fault happened. */
  rounds: number;
  messages: number;
  /** Against a plain fold of the topic. */
  diff: bigint;
}

/** A fault the engine must survive. `run` throws when anything but the Diff is not as promised. */
export interface Fault {
  number: number;
  title: string;
  run(setting: Setting): Promise<Outcome>;
}

import type { Scheduler } from './scheduler.ts';

/** Whether the call was carried out, or will be, is not known to its caller. */
export class LostAnswerError extends Error {}

export interface Faults {
  /** Share of calls that are lost on their way, or whose answer is. */
  lost: number;
  /** Share of calls that are carried out after their caller was told that they failed. */
  late: number;
  /** Share of calls during which their process dies. */
  death: number;
  /** Share of calls that take up to half a second instead of some milliseconds. */
  slow: number;
  /** Leases are given to everybody. */
  isLeaseless: boolean;
}

export const NO_FAULTS: Faults = { lost: 0, late: 0, death: 0, slow: 0, isLeaseless: false };

/** What lies between a process and what it asks: each call takes two steps, and may go wrong. */
export class UnreliableNetwork {
  readonly scheduler: Scheduler;
  readonly process: string;
  readonly faults: Faults;

  constructor(scheduler: Scheduler, process: string, faults: Faults) {
    this.scheduler = scheduler;
    this.process = process;
    this.faults = faults;
  }

  /** @param onAnswer runs at the moment in which it was carried out @throws {LostAnswerError} and what the call throws */
  async call<T>(carryOut: () => Promise<T>, onAnswer: () => void = () => undefined): Promise<T> {
    const { lost, late, death, slow } = this.faults;
    const { scheduler, process } = this;
    await scheduler.turn(process, scheduler.chance(slow) ? scheduler.below(500) : 0);
    if (scheduler.chance(lost / 2)) throw new LostAnswerError('lost on its way');
    if (scheduler.chance(late)) {
      this.#carryOutLater(carryOut);
      throw new LostAnswerError('late');
    }
    const answer = await carryOut();
    onAnswer();
    if (scheduler.chance(death)) scheduler.kill(process);
    await scheduler.turn(process);
    if (scheduler.chance(lost / 2)) throw new LostAnswerError('its answer was lost');
    return answer;
  }

  #carryOutLater(carryOut: () => Promise<unknown>): void {
    const afterMs = this.scheduler.below(2_000);
    this.scheduler.start(async () => {
      await this.scheduler.turn('network', afterMs);
      await carryOut().catch(() => undefined);
    });
  }
}

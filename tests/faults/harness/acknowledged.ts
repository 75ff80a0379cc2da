import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '../../support/eventually.ts';
import type { Chance } from './chance.ts';
import type { Told } from './finalising-client.ts';

/** After an act is due it waits for up to so many ms, so that it meets requests anywhere on their way. */
const MAX_DELAY_MS = 300;
/** However busy the machine, something becomes final within this time. */
const PROGRESS_MS = 300_000;

/** What clients were told, and what happens when they have been told of so many bills. */
export class Acknowledged {
  /** By bill. */
  readonly numbers = new Map<string, string>();
  readonly refused = new Set<string>();
  readonly #chance: Chance;
  readonly #acts = new Map<number, (() => Promise<unknown>)[]>();
  #acting: Promise<unknown> = Promise.resolve();
  /** How many bills clients had been told of when the last act was over. */
  #before = -1;
  #isOver = false;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  at(count: number, act: () => Promise<unknown>): void {
    this.#acts.set(count, [...(this.#acts.get(count) ?? []), act]);
  }

  /** @throws when a bill was answered otherwise before */
  readonly add = ({ bill, number }: Told): void => {
    const before = this.numbers.get(bill);
    if (before || this.refused.has(bill)) {
      assert.equal(number, before, `bills/${bill} is answered as before`);
      return;
    }
    if (!number) {
      this.refused.add(bill);
      return;
    }
    this.numbers.set(bill, number);
    for (const act of this.#acts.get(this.numbers.size) ?? []) this.#act(act);
  };

  /** @throws what an act threw */
  async settled(): Promise<void> {
    this.#isOver = true;
    await this.#acting;
  }

  #act(act: () => Promise<unknown>): void {
    const delayMs = this.#chance.between(0, MAX_DELAY_MS);
    this.#acting = this.#acting
      .then(() => this.#someMore())
      .then(() => pause(delayMs))
      .then(act)
      .then(() => {
        this.#before = this.numbers.size;
      });
    // `settled` tells of it.
    this.#acting.catch(() => undefined);
  }

  /** Kill upon kill would let nothing begin: each waits until something has become final after the one before. */
  async #someMore(): Promise<void> {
    await eventually(
      () => this.#isOver || this.numbers.size > this.#before,
      (isSo) => isSo,
      PROGRESS_MS,
    );
  }
}

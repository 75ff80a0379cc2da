import { setTimeout as wait } from 'node:timers/promises';
import { now } from '@facturation/platform/clock';
import type { HttpRequest } from '@facturation/platform/http';
import { billingStore } from '../final-bills/billing-store.ts';

/** Left of the time of a request to write the answer. */
const ANSWER_MS = 100;

/** What moves a settlement within the time of a request. */
export const surroundingsOf = ({ deadline }: HttpRequest) => ({
  store: billingStore,
  nowMs: now,
  wait: async (ms: number): Promise<void> => wait(ms),
  deadlineMs: deadline - ANSWER_MS,
});

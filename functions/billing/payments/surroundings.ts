import { setTimeout as wait } from 'node:timers/promises';
import { now, toRfc3339 } from '@facturation/platform/clock';
import type { HttpRequest } from '@facturation/platform/http';
import { billingStore } from '../final-bills/billing-store.ts';
import type { Actor } from '../finalizing/settlement-writes.ts';

/** Left of the time of a request to write the answer. */
const ANSWER_MS = 100;

/** Who a request is of, as the audit trail says it. */
export const actorOf = ({ principal, correlationId, time }: HttpRequest): Actor => ({
  principal: principal?.id ?? '',
  correlationId,
  time: toRfc3339(time),
});

/** What moves a settlement within the time of a request. */
export const surroundingsOf = ({ deadline }: HttpRequest) => ({
  store: billingStore,
  nowMs: now,
  wait: async (ms: number): Promise<void> => wait(ms),
  deadlineMs: deadline - ANSWER_MS,
});

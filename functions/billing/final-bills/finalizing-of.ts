import { setTimeout as wait } from 'node:timers/promises';
import { now } from '@facturation/platform/clock';
import type { HttpRequest } from '@facturation/platform/http';
import { newId } from '@facturation/platform/ids';
import { log } from '@facturation/platform/observability';
import { httpDirectory } from '../bills/http-directory.ts';
import { issueDocument } from '../documents/issue-document.ts';
import type { Finalizing } from '../finalizing/finalization.ts';
import { billingStore } from './billing-store.ts';
import { prepareBill } from './prepare.ts';

/** Left of the time of a request to read and write the answer. */
const ANSWER_MS = 500;

/** What a request that makes bills final works with. */
export const finalizingOf = (request: HttpRequest): Finalizing => ({
  store: billingStore,
  nowMs: now,
  wait,
  newId,
  issue: issueDocument,
  alarm: (kind, detail) => log.error(kind, { detail }),
  prepare: prepareBill({ store: billingStore, directory: httpDirectory(request), nowMs: now }),
  deadlineMs: request.deadline - ANSWER_MS,
});

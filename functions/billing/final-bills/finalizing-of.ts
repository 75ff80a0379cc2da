import { setTimeout as wait } from 'node:timers/promises';
import { now } from '@facturation/platform/clock';
import type { HttpRequest } from '@facturation/platform/http';
import { newId } from '@facturation/platform/ids';
import { log } from '@facturation/platform/observability';
import { askedOnce } from '../bills/asked-once.ts';
import { httpDirectory } from '../bills/http-directory.ts';
import { issueDocument } from '../documents/issue-document.ts';
import type { Finalizing } from '../finalizing/finalization.ts';
import { SELLER_KEY, seriesKey } from '../finalizing/rows.ts';
import { KNOWN_SERIES } from '../series/known-series.ts';
import { billingStore } from './billing-store.ts';
import { prepareBill } from './prepare.ts';

/** Left of the time of a request to read and write the answer. */
const ANSWER_MS = 500;

/** An environment has one request at a time, and the next one may have what is left of its lease. */
const ENVIRONMENT = newId();

/** What a request that makes bills final works with. */
export const finalizingOf = (request: HttpRequest): Finalizing => ({
  store: billingStore,
  nowMs: now,
  wait,
  newId,
  holder: ENVIRONMENT,
  issue: issueDocument,
  alarm: (kind, detail) => log.error(kind, { detail }),
  prepare: prepareBill({ store: billingStore, directory: askedOnce(httpDirectory(request)), nowMs: now }),
  beside: [SELLER_KEY, seriesKey(KNOWN_SERIES.invoice.id)],
  deadlineMs: request.deadline - ANSWER_MS,
});

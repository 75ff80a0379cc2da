import { setTimeout as wait } from 'node:timers/promises';
import { now } from '@facturation/platform/clock';
import { readConfig } from '@facturation/platform/config';
import { newId } from '@facturation/platform/ids';
import { z } from 'zod';
import { issueDocument } from '../documents/issue-document.ts';
import type { Surroundings } from '../finalizing/commit-queue.ts';
import { reportBroken } from '../observe/billing-metrics.ts';
import { billingStore } from './billing-store.ts';

const { PARTITIONS } = readConfig(z.object({ PARTITIONS: z.coerce.number().int().positive() }));

/** An environment has one request at a time, and the next one may have what is left of its lease. */
const ENVIRONMENT = newId();

/** What numbers are given with, by a request or by the sweep. */
export const surroundings: Surroundings = {
  store: billingStore,
  nowMs: now,
  wait,
  newId,
  holder: ENVIRONMENT,
  issue: issueDocument,
  partitions: PARTITIONS,
  alarm: reportBroken,
};

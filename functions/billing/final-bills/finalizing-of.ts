import type { HttpRequest } from '@facturation/platform/http';
import { askedOnce } from '../bills/asked-once.ts';
import { httpDirectory } from '../bills/http-directory.ts';
import type { Finalizing } from '../finalizing/finalization.ts';
import { SELLER_KEY, seriesKey } from '../finalizing/rows.ts';
import { KNOWN_SERIES } from '../series/known-series.ts';
import { stockFunction } from '../stock/stock-function.ts';
import { prepareBill } from './prepare.ts';
import { surroundings } from './surroundings.ts';

/** Left of the time of a request to read and write the answer. */
const ANSWER_MS = 500;

/** What a request that makes bills final works with. */
export const finalizingOf = (request: HttpRequest): Finalizing => ({
  ...surroundings,
  stock: stockFunction,
  prepare: prepareBill({ ...surroundings, directory: askedOnce(httpDirectory(request)) }),
  beside: [SELLER_KEY, seriesKey(KNOWN_SERIES.invoice.id)],
  deadlineMs: request.deadline - ANSWER_MS,
});

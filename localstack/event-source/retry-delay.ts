import { backOffMs } from '@facturation/platform/back-off';

/** Milliseconds until an event source tries again after the n-th failure in a row (from 1): 100, doubled up to 5 s. */
export const retryDelayMs = (failures: number): number => backOffMs(failures, { firstMs: 100, maxMs: 5_000 });

import { withRegistration } from '@facturation/platform/registration';
import { createAggregationHandler } from './aggregation.ts';
import { analyticsConfig } from './config.ts';
import { emitMetrics } from './observe/batch-metrics.ts';
import { kafkaSenders } from './publish/senders.ts';

/** Topic FACTURATION to live windows; throws when a batch could not be applied whole, and then it comes again. */
export const handler = withRegistration(
  createAggregationHandler(analyticsConfig(), kafkaSenders(), emitMetrics),
);

import { withRegistration } from '@facturation/platform/registration';
import { createAggregationHandler } from './aggregation.ts';
import { analyticsConfig, nextEpochConfig } from './config.ts';
import { emitMetrics } from './observe/batch-metrics.ts';
import { kafkaSenders } from './publish/senders.ts';

/** The same topic from its beginning into the next epoch: seen by nobody before the pointer moves to it. */
export const handler = withRegistration(
  createAggregationHandler(
    { ...analyticsConfig(), ...nextEpochConfig(), rebuild: true },
    kafkaSenders(),
    emitMetrics,
  ),
);

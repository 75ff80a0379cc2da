import { createAggregationHandler, type EngineSettings } from '../../functions/analytics/aggregation.ts';

const NO_TOPICS = { finals: undefined, alerts: undefined };

/** An engine that folds, and publishes and reports nothing. */
export const silentEngine = (settings: EngineSettings) =>
  createAggregationHandler(settings, NO_TOPICS, () => undefined);

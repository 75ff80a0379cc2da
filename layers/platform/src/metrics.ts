import { Metrics } from '@aws-lambda-powertools/metrics';
import { readConfig } from './config.ts';
import { FunctionName } from './observability.ts';

export { MetricUnit } from '@aws-lambda-powertools/metrics';

/** Metrics whose only dimension, `service`, is this name. Publishing writes one log line in embedded metric format. */
export const metricsOf = (service: string): Metrics =>
  new Metrics({ namespace: 'facturation', serviceName: service });

/** The metrics of this function, by its name. */
export const metrics = metricsOf(readConfig(FunctionName).AWS_LAMBDA_FUNCTION_NAME);

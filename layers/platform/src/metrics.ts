import { Metrics } from '@aws-lambda-powertools/metrics';
import { readConfig } from './config.ts';
import { FunctionName } from './observability.ts';

export { MetricUnit } from '@aws-lambda-powertools/metrics';

/**
 * Measures of this function: each time they are published, one log line in CloudWatch's embedded metric format. Their
 * one dimension, `service`, is the function's name.
 */
export const metrics = new Metrics({
  namespace: 'facturation',
  serviceName: readConfig(FunctionName).AWS_LAMBDA_FUNCTION_NAME,
});

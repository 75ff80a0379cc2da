import { Metrics } from '@aws-lambda-powertools/metrics';
import { readConfig } from './config.ts';
import { FunctionName } from './observability.ts';

export { MetricUnit } from '@aws-lambda-powertools/metrics';

/**
 * The metrics of this function. Publishing them writes one log line in CloudWatch's embedded metric format. Their only
 * dimension, `service`, is the name of the function.
 */
export const metrics = new Metrics({
  namespace: 'facturation',
  serviceName: readConfig(FunctionName).AWS_LAMBDA_FUNCTION_NAME,
});

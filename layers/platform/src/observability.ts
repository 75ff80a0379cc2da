import { Logger } from '@aws-lambda-powertools/logger';
import { z } from 'zod';
import { readConfig } from './config.ts';

/** Lambda sets it; what runs elsewhere goes by the name of the system. */
export const FunctionName = z.object({ AWS_LAMBDA_FUNCTION_NAME: z.string().default('facturation') });

/** Structured JSON log of this function, one object a line; the level is `POWERTOOLS_LOG_LEVEL`. */
export const log = new Logger({ serviceName: readConfig(FunctionName).AWS_LAMBDA_FUNCTION_NAME });

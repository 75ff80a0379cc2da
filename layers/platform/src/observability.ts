import { Logger } from '@aws-lambda-powertools/logger';

/** Structured JSON log of this function, one object a line; the level is `POWERTOOLS_LOG_LEVEL`. */
export const log = new Logger();

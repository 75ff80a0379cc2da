import { HOURS, PRICES, SECONDS } from './prices.ts';

/** What the packaged template of a stage says. */
export interface Deployed {
  partitions: number;
  /** Seconds that a mapping collects. */
  batchingWindowS: number;
  alarms: number;
  dashboards: number;
  /** Functions that are invoked each minute. */
  schedules: number;
  /** Interface endpoints, each in every zone of the network. */
  endpointZones: number;
  /** Of the function that folds. */
  foldGigabytes: number;
  retentionDays: number;
}

/** What the benchmarks measured. */
export interface Measured {
  /** Write units of a commit of a partition, and of each message in it. */
  unitsOfCommit: number;
  unitsOfMessage: number;
  /** Write units of one facture's row and of its indexes. */
  unitsOfFacture: number;
  /** Seconds from a message until it can be read, as a whole: so long a batch is waited for. */
  secondsOfBatch: number;
  /** Processor seconds of a message, on a whole processor. */
  secondsOfMessage: number;
  /** Seconds of a request, its database included. */
  secondsOfRequest: number;
  bytesOfMessage: number;
  /** In the table and in its indexes. */
  bytesOfFacture: number;
}

/** What is asked of a stage, a second. */
export interface Load {
  messages: number;
  requests: number;
}

export interface Line {
  what: string;
  dollars: number;
}

const GB = 1e9;
/** Memory with which a function has a whole processor. */
const GB_FOR_A_PROCESSOR = 1_769 / 1_024;
/** The metrics of a batch and of the topic; see functions/analytics/observe. */
const METRICS = 9;
/** Bytes of Lambda's own lines for an invocation, and of ours: metrics of a batch, an answered request. */
const LOG = { invocation: 350, batch: 900, request: 350 };
/** X-Ray takes one request a second and 5 % of the rest. */
const traced = (perSecond: number): number => Math.min(perSecond, 1 + 0.05 * Math.max(0, perSecond - 1));
/** Of a function without a declaration. */
const GB_BY_DEFAULT = 1;

/** Batches a second, of all partitions together: each waits for its window, or for the one before it. */
function batchesOf(
  { partitions, batchingWindowS }: Deployed,
  { secondsOfBatch }: Measured,
  messages: number,
): number {
  const each = messages / partitions;
  return partitions * Math.min(each, 1 / Math.max(batchingWindowS, secondsOfBatch));
}

/** What a month of the load costs, the broker left out. */
export function monthOf(deployed: Deployed, measured: Measured, { messages, requests }: Load): Line[] {
  const { dynamodb, lambda, apiGateway, cloudwatch, xray, endpoint } = PRICES;
  const batches = batchesOf(deployed, measured, messages);
  const aggregates = batches * measured.unitsOfCommit + messages * measured.unitsOfMessage;
  // Both consumers, each as slow as the one that was measured.
  const consuming =
    2 *
    (batches * lambda.invocation +
      (batches * measured.secondsOfBatch * deployed.foldGigabytes +
        messages * measured.secondsOfMessage * GB_FOR_A_PROCESSOR) *
        lambda.gigabyteSecond);
  const minutely = deployed.schedules / 60;
  const answering =
    (requests + minutely) *
    (lambda.invocation + measured.secondsOfRequest * GB_BY_DEFAULT * lambda.gigabyteSecond);
  const logged =
    (2 * batches + requests + minutely) * LOG.invocation + batches * LOG.batch + requests * LOG.request;
  const kept = (messages * SECONDS * measured.bytesOfFacture) / GB;
  return [
    {
      what: 'DynamoDB: writes of factures',
      dollars: messages * measured.unitsOfFacture * SECONDS * dynamodb.writeUnit,
    },
    { what: 'DynamoDB: writes of aggregates', dollars: aggregates * SECONDS * dynamodb.writeUnit },
    { what: 'DynamoDB: reads', dollars: (batches + requests + 3 * minutely) * SECONDS * dynamodb.readUnit },
    {
      what: 'DynamoDB: the month’s factures, kept for a month and recoverable',
      dollars: (kept * (dynamodb.gigabyteMonth + dynamodb.recoveryGigabyteMonth)) / 2,
    },
    { what: 'Lambda: consumers', dollars: consuming * SECONDS },
    { what: 'Lambda: requests and schedules', dollars: answering * SECONDS },
    { what: 'API Gateway', dollars: requests * SECONDS * apiGateway.request },
    { what: 'CloudWatch: logs', dollars: ((logged * SECONDS) / GB) * cloudwatch.logGigabyte },
    {
      what: 'CloudWatch: metrics, alarms, dashboard',
      dollars:
        METRICS * cloudwatch.metricMonth +
        deployed.alarms * cloudwatch.alarmMonth +
        deployed.dashboards * cloudwatch.dashboardMonth,
    },
    { what: 'X-Ray', dollars: (traced(requests) + 2 * traced(batches) + minutely) * SECONDS * xray.trace },
    { what: 'Endpoints of the network', dollars: deployed.endpointZones * HOURS * endpoint.hour },
  ];
}

/** What brokers cost a month, each way of having them. */
export function brokersOf(
  { partitions, retentionDays }: Deployed,
  { bytesOfMessage }: Measured,
  messages: number,
): Line[] {
  const { mskServerless, mskSmallest, ownMachine } = PRICES;
  const month = (messages * bytesOfMessage * SECONDS) / GB;
  const kept = (messages * bytesOfMessage * retentionDays * 86_400) / GB;
  return [
    {
      what: '`msk-serverless`',
      dollars:
        HOURS * (mskServerless.clusterHour + partitions * mskServerless.partitionHour) +
        month * (mskServerless.gigabyteIn + 2 * mskServerless.gigabyteOut) +
        kept * mskServerless.gigabyteMonth,
    },
    {
      what: '`msk`, two kafka.t3.small',
      dollars: mskSmallest.brokers * (HOURS * mskSmallest.brokerHour + kept * mskSmallest.gigabyteMonth),
    },
    {
      what: '`self-managed`, one t4g.small',
      dollars: HOURS * ownMachine.hour + Math.max(ownMachine.gigabytes, kept) * ownMachine.gigabyteMonth,
    },
  ];
}

export const totalOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { dollars }) => sum + dollars, 0);

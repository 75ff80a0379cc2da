/**
 * US dollars: list prices of us-east-1 as of July 2025, without free tiers and without discounts. Other regions ask up to
 * a third more.
 */
export const PRICES = {
  dynamodb: {
    /** Standard tables on demand. */
    writeUnit: 0.625e-6,
    readUnit: 0.125e-6,
    /** A gigabyte kept for a month, and the same again to be set back to any second. */
    gigabyteMonth: 0.25,
    recoveryGigabyteMonth: 0.2,
  },
  /** By request, and what lies there. */
  s3: { put: 5e-6, read: 0.4e-6, gigabyteMonth: 0.023 },
  lambda: { invocation: 0.2e-6, gigabyteSecond: 16.6667e-6 },
  apiGateway: { request: 3.5e-6 },
  cloudwatch: { logGigabyte: 0.5, metricMonth: 0.3, alarmMonth: 0.1, dashboardMonth: 3 },
  xray: { trace: 5e-6 },
  mskServerless: {
    clusterHour: 0.75,
    partitionHour: 0.0015,
    gigabyteIn: 0.1,
    gigabyteOut: 0.05,
    gigabyteMonth: 0.1,
  },
  /** Two brokers of the smallest size that MSK has. */
  mskSmallest: { brokerHour: 0.0456, brokers: 2, gigabyteMonth: 0.1 },
  /** One t4g.small with 20 GB, on which you look after Kafka yourself. */
  ownMachine: { hour: 0.0168, gigabyteMonth: 0.08, gigabytes: 20 },
  endpoint: { hour: 0.01, gigabyte: 0.01 },
};

export const HOURS = 730;
export const SECONDS = HOURS * 3_600;

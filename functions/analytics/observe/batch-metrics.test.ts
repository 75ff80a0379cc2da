import { CORRELATION_HEADER } from '@facturation/platform/correlation';
import { metrics } from '@facturation/platform/metrics';
import { jest } from '@jest/globals';
import type { MSKEvent } from 'aws-lambda';
import { emitMetrics } from './batch-metrics.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const record = (timestamp: number, id: string) => ({
  timestamp,
  headers: [{ [CORRELATION_HEADER]: [...Buffer.from(id)] }],
});
const event = {
  records: {
    'F-0': [record(NOW - 9_000, 'r-1'), record(NOW - 400, 'r-2')],
    'F-1': [record(NOW - 700, 'r-1')],
  },
} as unknown as MSKEvent;

afterEach(() => jest.restoreAllMocks());

test('given an event that was applied, one line has its metrics, by function, and names its requests', () => {
  let line: Record<string, unknown> = {};
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
  jest.spyOn(metrics, 'publishStoredMetrics').mockImplementation(() => {
    line = { ...metrics.serializeMetrics() };
    metrics.clearMetrics();
    return metrics;
  });
  emitMetrics(event, { counted: 5, late: 1, duplicate: 2, quarantined: 3, conflicts: 4 });
  expect(line).toMatchObject({
    Records: 11,
    Counted: 5,
    Late: 1,
    Duplicates: 2,
    Quarantined: 3,
    Conflicts: 4,
    Freshness: 400,
    correlationIds: 'r-1 r-2',
    service: 'facturation',
  });
  const { CloudWatchMetrics } = line._aws as {
    CloudWatchMetrics: { Namespace: string; Dimensions: string[][] }[];
  };
  expect(CloudWatchMetrics).toMatchObject([{ Namespace: 'facturation', Dimensions: [['service']] }]);
});

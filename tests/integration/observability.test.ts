import { randomUUID } from 'node:crypto';
import { correlationIdsOf } from '@facturation/platform/correlation';
import { metrics } from '@facturation/platform/metrics';
import { log } from '@facturation/platform/observability';
import { jest } from '@jest/globals';
import type { MSKEvent } from 'aws-lambda';
import * as when from '../steps/when.ts';
import { as } from '../support/acting.ts';
import { whenDelivered } from '../support/delivery.ts';
import { ownTables } from '../support/own-tables.ts';

beforeAll(() => ownTables());
afterEach(() => jest.restoreAllMocks());

const TOPIC = process.env.TOPIC ?? '';

describe('given a request that publishes a facture', () => {
  it('its correlation id is on its log line, on the record, and on the line of the batch that the record is in', async () => {
    const correlationId = randomUUID();
    const info = jest.spyOn(log, 'info').mockReturnValue();
    const appendKeys = jest.spyOn(log, 'appendKeys');
    const headers = { 'x-correlation-id': correlationId };
    const answer = await when.request('POST', '/publish/FACTURATION', {
      body: { nomClient: 'Nour', montant: 1 },
      headers,
    });
    expect(answer).toMatchObject({ status: 202, headers });
    expect(appendKeys).toHaveBeenCalledWith({ correlationId });
    expect(info).toHaveBeenCalledWith('answered', {
      method: 'POST',
      resource: '/publish/{topic}',
      status: 202,
    });
    const named: string[] = [];
    await whenDelivered(TOPIC, `test-${randomUUID()}`, async (event: MSKEvent) => {
      named.push(...correlationIdsOf(event));
    });
    expect(named).toContain(correlationId);
  });
});

describe('given a topic that nothing was folded of', () => {
  it('what waits on it is measured each minute', async () => {
    await when.request('POST', '/publish/FACTURATION', { body: { nomClient: 'Nour', montant: 1 } });
    const { handler } = await import('../../functions/analytics/observe/measure-stream.ts');
    let line: Record<string, unknown> = {};
    jest.spyOn(metrics, 'publishStoredMetrics').mockImplementation(() => {
      line = { ...metrics.serializeMetrics() };
      metrics.clearMetrics();
      return metrics;
    });
    await as('measureStream', handler)();
    expect(line.Lag).toBeGreaterThan(0);
    expect(line.UnappliedFor).toBe(0);
  });
});

import { brokersOf, type Deployed, type Measured, monthOf, totalOf } from './model.ts';

const deployed: Deployed = {
  partitions: 4,
  batchingWindowS: 1,
  alarms: 10,
  dashboards: 1,
  schedules: 3,
  endpointZones: 4,
  foldGigabytes: 0.5,
  retentionDays: 7,
};
const measured: Measured = {
  unitsOfCommit: 10,
  unitsOfMessage: 0.02,
  unitsOfFacture: 3,
  secondsOfBatch: 0.02,
  secondsOfMessage: 4e-6,
  secondsOfRequest: 0.02,
  bytesOfMessage: 200,
  bytesOfFacture: 900,
};
const month = (messages: number, requests: number, over: Partial<Deployed> = {}) =>
  new Map(
    monthOf({ ...deployed, ...over }, measured, { messages, requests }).map(({ what, dollars }) => [
      what,
      dollars,
    ]),
  );

describe('given a load', () => {
  it('at rest nothing is asked for messages or requests', () => {
    const rest = month(0, 0);
    for (const what of [
      'DynamoDB: writes of factures',
      'DynamoDB: writes of aggregates',
      'Lambda: consumers',
      'API Gateway',
    ])
      expect(rest.get(what)).toBe(0);
    expect(rest.get('Endpoints of the network')).toBeCloseTo(4 * 730 * 0.01);
  });

  it('a thousand messages a second in batches of a second are four commits a second', () => {
    const units = 4 * 10 + 1_000 * 0.02;
    expect(month(1_000, 0).get('DynamoDB: writes of aggregates')).toBeCloseTo(units * 730 * 3_600 * 0.625e-6);
  });

  it('without a window a batch waits for the one before it, so that there are as many as fit', () => {
    const units = 4 * 50 * 10 + 1_000 * 0.02;
    const dollars = month(1_000, 0, { batchingWindowS: 0 }).get('DynamoDB: writes of aggregates');
    expect(dollars).toBeCloseTo(units * 730 * 3_600 * 0.625e-6);
  });

  it('one message a second is a batch of its own, whatever the window', () => {
    expect(month(1, 0).get('DynamoDB: writes of aggregates')).toBeCloseTo(
      month(1, 0, { batchingWindowS: 0 }).get('DynamoDB: writes of aggregates') ?? 0,
    );
  });

  it('ten requests a second are 26 million a month', () => {
    expect(month(0, 10).get('API Gateway')).toBeCloseTo(10 * 730 * 3_600 * 3.5e-6);
  });
});

test('a broker costs at rest nearly what it costs at work', () => {
  const [serverless] = brokersOf(deployed, measured, 0);
  const [busy] = brokersOf(deployed, measured, 1);
  expect(serverless?.dollars).toBeGreaterThan(500);
  expect(totalOf(busy ? [busy] : []) / (serverless?.dollars ?? 0)).toBeLessThan(1.01);
});

import { time } from '@facturation/platform/schemas';
import { z } from 'zod';
import { SIZE_NAMES } from './sizes.ts';

/** 1d is a calendar day of the deployment's time zone. */
export const SizeName = z.enum(SIZE_NAMES).describe('Length of a window');
/** A customer as a query names it. */
export const CustomerKey = z.string().min(1).max(256);
const Euros = z.number();

export const aWindow = {
  key: 'Abir',
  start: '2026-03-01T09:30:00.000Z',
  end: '2026-03-01T09:30:05.000Z',
  count: 3,
  sum: 2469,
  min: 12.5,
  max: 1234.5,
  final: true,
};

export const WindowRow = z
  .object({
    key: z.string().nullable().describe('The customer; null is the total over customers'),
    start: time('Belongs to the window'),
    end: time('Does not belong to the window'),
    count: z.int().describe('Factures'),
    sum: Euros.describe('Their sum in euros'),
    min: Euros.describe('The smallest amount in euros'),
    max: Euros.describe('The largest amount in euros'),
    final: z.boolean().describe('Closed: no record can change it any more'),
  })
  .meta({ id: 'Window', examples: [aWindow] });

export const AnalyticsEvent = z
  .object({
    counts: z
      .record(z.string(), z.int())
      .describe('Factures by customer in the window of 5 s that is running'),
    windows: z.array(WindowRow).describe('Windows that changed since the event before'),
  })
  .meta({ examples: [{ counts: { Abir: 3 }, windows: [aWindow] }] });

const counters = {
  consumed: z.int().describe('Records read; the sum of the four below'),
  counted: z.int().describe('Factures that windows count'),
  late: z.int().describe('Factures that came when their window was closed'),
  duplicate: z.int().describe('Records whose id had been seen'),
  quarantined: z.int().describe('Records nothing could be made of'),
};
const CONFLICTS =
  'Records of a facture id that the database holds with another content, see /analytics/conflicts. Those of the same window are among the duplicates';
const Lag = z
  .int()
  .nullable()
  .describe('Records on the topic and not yet folded; null when the broker is silent');

export const Summary = z
  .object({
    ...counters,
    conflicts: z.int().describe(CONFLICTS),
    lag: Lag,
    freshness: z.int().nullable().describe('Milliseconds since the newest commit; null before the first'),
    totals: z
      .object({ count: z.int().describe('Factures'), sum: Euros.describe('Their sum in euros') })
      .describe('Of all that was counted'),
  })
  .meta({
    id: 'AnalyticsSummary',
    examples: [
      {
        consumed: 10,
        counted: 7,
        late: 1,
        duplicate: 1,
        quarantined: 1,
        conflicts: 0,
        lag: 0,
        freshness: 240,
        totals: { count: 7, sum: 8641.5 },
      },
    ],
  });

export const LateFacture = z
  .object({
    partition: z.int().describe('Of the topic'),
    offset: z.int().describe('In the partition'),
    id: z.string().describe('Of the facture, which the FACTURATION database holds'),
    key: z.string().describe('The customer'),
    montant: Euros.describe('Its amount in euros'),
    time: time('The Kafka timestamp'),
    start: time('Start of the window that would have counted it'),
    end: time('End of that window'),
    streamTime: time('Stream time of its partition when it came'),
  })
  .meta({
    id: 'LateFacture',
    examples: [
      {
        partition: 0,
        offset: 41,
        id: 'F-1',
        key: 'Abir',
        montant: 1234.5,
        time: '2026-03-01T09:30:02.000Z',
        start: '2026-03-01T09:30:00.000Z',
        end: '2026-03-01T09:30:05.000Z',
        streamTime: '2026-03-01T09:31:40.000Z',
      },
    ],
  });

const Content = z.object({
  nomClient: z.string().describe('Name of the client'),
  montant: Euros.describe('Its amount in euros'),
  customerID: z.string().optional().describe('Id of a customer'),
  date: time('As its producer dated it, else the Kafka timestamp'),
});

const aContent = { nomClient: 'Abir', montant: 1, date: '2026-03-01T09:30:02.000Z' };

export const Conflict = z
  .object({
    partition: z.int().describe('Of the topic'),
    offset: z.int().describe('In the partition'),
    id: z.string().describe('Of the facture'),
    time: time('The Kafka timestamp'),
    kept: Content.describe('What the database holds: what came first'),
    refused: Content.describe('What this record says'),
  })
  .meta({
    id: 'Conflict',
    examples: [
      {
        partition: 0,
        offset: 43,
        id: 'F-1',
        time: aContent.date,
        kept: aContent,
        refused: { ...aContent, montant: 999 },
      },
    ],
  });

export const QuarantinedRecord = z
  .object({
    partition: z.int().describe('Of the topic'),
    offset: z.int().describe('In the partition'),
    reason: z.string().describe('Starts with a stable word'),
    time: z.iso.datetime().nullable().describe('The Kafka timestamp; null when it is none'),
    key: z.string().nullable().describe('Base64, at most 4096 characters'),
    value: z.string().nullable().describe('Base64, at most 4096 characters'),
    bytes: z.int().describe('Length of the whole value'),
    redriven: z.iso.datetime().nullable().describe('When it was sent again, if it was'),
  })
  .meta({
    id: 'QuarantinedRecord',
    examples: [
      {
        partition: 0,
        offset: 42,
        reason: 'malformed-json',
        time: '2026-03-01T09:30:02.000Z',
        key: 'QWJpcg==',
        value: 'e30=',
        bytes: 2,
        redriven: null,
      },
    ],
  });

export const aPartition = {
  epoch: 1,
  partition: 0,
  lastOffset: 9,
  streamTime: '2026-03-01T09:31:40.000Z',
  lag: 0,
  consumed: 10,
  counted: 7,
  late: 1,
  duplicate: 1,
  quarantined: 1,
  conflicts: 0,
  freshness: 240,
};

export const Partition = z
  .object({
    epoch: z.int().describe('Which fold of the topic this is'),
    partition: z.int().describe('Of the topic'),
    lastOffset: z.int().nullable().describe('Of the last record folded; null before the first'),
    streamTime: z.iso.datetime().nullable().describe('Largest record time; null before the first'),
    lag: Lag,
    ...counters,
    conflicts: z.int().nullable().describe(`${CONFLICTS}; null for a fold that nobody follows`),
    freshness: z.int().nullable().describe('Milliseconds since the newest commit; null before the first'),
  })
  .meta({ id: 'AnalyticsPartition', examples: [aPartition] });

import { time } from '@facturation/platform/schemas';
import { z } from 'zod';
import { ofBill } from '../facturation/contract.ts';

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
    start: time('Start of the window, inclusive'),
    end: time('End of the window, exclusive'),
    count: z.int().describe('Number of factures'),
    sum: Euros.describe('Sum of their amounts in euros'),
    min: Euros.describe('Smallest amount in euros'),
    max: Euros.describe('Largest amount in euros'),
    final: z.boolean().describe('Whether it is closed: no record can change it any more'),
  })
  .meta({ id: 'Window', examples: [aWindow] });

export const AnalyticsEvent = z
  .object({
    counts: z.record(z.string(), z.int()).describe('Factures by customer in the current window of 5 s'),
    windows: z.array(WindowRow).describe('Windows that have changed since the previous event'),
  })
  .meta({ examples: [{ counts: { Abir: 3 }, windows: [aWindow] }] });

const counters = {
  consumed: z.int().describe('Records read; the sum of the four below'),
  counted: z.int().describe('Factures counted in windows'),
  late: z.int().describe('Factures that arrived after their window had closed'),
  duplicate: z.int().describe('Records whose facture id was counted before'),
  quarantined: z.int().describe('Records that are not valid factures'),
};
const CONFLICTS =
  'Records whose facture id the database holds with other content, see /analytics/conflicts. Those in the same window are also counted as duplicates';
const Lag = z
  .int()
  .nullable()
  .describe('Records on the topic and not yet folded; null when the brokers do not answer');

export const Summary = z
  .object({
    ...counters,
    conflicts: z.int().describe(CONFLICTS),
    lag: Lag,
    freshness: z.int().nullable().describe('Milliseconds since the newest commit; null before the first'),
    totals: z
      .object({
        count: z.int().describe('Number of factures'),
        sum: Euros.describe('Sum of their amounts in euros'),
      })
      .describe('Totals of everything counted'),
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
    partition: z.int().describe('Partition of the topic'),
    offset: z.int().describe('Offset in the partition'),
    id: z.string().describe('Id of the facture, which the FACTURATION database holds'),
    key: z.string().describe('The customer'),
    montant: Euros.describe('Amount in euros'),
    time: time('The Kafka timestamp'),
    start: time('Start of the window that would have counted it'),
    end: time('End of that window'),
    streamTime: time('Stream time of its partition when it arrived'),
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
  montant: Euros.describe('Amount in euros'),
  customerID: z.string().optional().describe('Id of a customer'),
  date: time('The date that its producer gave, or else the Kafka timestamp'),
  ...ofBill,
});

const aContent = { nomClient: 'Abir', montant: 1, date: '2026-03-01T09:30:02.000Z' };

export const Conflict = z
  .object({
    partition: z.int().describe('Partition of the topic'),
    offset: z.int().describe('Offset in the partition'),
    id: z.string().describe('Id of the facture'),
    time: time('The Kafka timestamp'),
    kept: Content.describe('The content that came first, which the database holds'),
    refused: Content.describe('The content of this record'),
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

const Redrive = z.object({
  outcome: z
    .enum(['unreadable', 'late', 'in-time', 'sent-before', 'cut', 'earlier-epoch'])
    .describe(
      'unreadable: quarantined again; late: stored and listed, but its window is closed; in-time: counted; the others are not sent: it was sent before, too large to have been kept whole, or of an epoch before the live one',
    ),
  reason: z.string().nullable().describe('Why it is still unreadable; null when it is not'),
});

/** What a redrive would make of a record. */
export type Redrive = z.output<typeof Redrive>;

export const QuarantinedRecord = z
  .object({
    partition: z.int().describe('Partition of the topic'),
    offset: z.int().describe('Offset in the partition'),
    reason: z.string().describe('Why it was quarantined; starts with a stable word'),
    time: z.iso.datetime().nullable().describe('The Kafka timestamp; null when it is not a valid time'),
    key: z.string().nullable().describe('Base64, at most 4096 characters'),
    value: z.string().nullable().describe('Base64, at most 4096 characters'),
    bytes: z.int().describe('Length of the whole value in bytes'),
    redriven: z.iso.datetime().nullable().describe('When it was last sent again; null when it never was'),
    redrive: Redrive.describe('What the command `redrive` would make of it now'),
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
        redrive: { outcome: 'unreadable', reason: 'schema: nomClient' },
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
    epoch: z.int().describe('Number of the epoch that folds the topic'),
    partition: z.int().describe('Partition of the topic'),
    lastOffset: z.int().nullable().describe('Offset of the last record folded; null before the first'),
    streamTime: z.iso.datetime().nullable().describe('Largest record time; null before the first'),
    lag: Lag,
    ...counters,
    conflicts: z.int().nullable().describe(`${CONFLICTS}; null for an epoch that readers do not follow`),
    freshness: z.int().nullable().describe('Milliseconds since the newest commit; null before the first'),
  })
  .meta({ id: 'AnalyticsPartition', examples: [aPartition] });

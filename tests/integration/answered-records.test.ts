import fc from 'fast-check';
import { WindowRow } from '../../functions/analytics/answer-schemas.ts';
import { fold } from '../../functions/analytics/fold/fold.ts';
import {
  NEW_HEAD,
  type PartitionState,
  type WindowItem,
} from '../../functions/analytics/fold/partition-state.ts';
import { toResource as toWindow, WindowView } from '../../functions/analytics/read/window-view.ts';
import { FOLDED_SIZES, startIn, summedSizes } from '../../functions/analytics/sizes.ts';
import { facturation, isValid, parseRecord } from '../../functions/facturation/contract.ts';
import { toResource, toRow } from '../../functions/facturation/facture-row.ts';
import { anySourceRecord } from '../support/any-source-record.ts';

const EMPTY: PartitionState = { head: NEW_HEAD, windows: new Map(), ids: new Map() };
const ZONES = ['Europe/Paris', 'Pacific/Kiritimati', 'America/Los_Angeles'];

const answer = facturation.routes.getFacture.answers[200].schema;

test('whatever record the parser takes, the API can answer', () => {
  let taken = 0;
  fc.assert(
    fc.property(anySourceRecord, (source) => {
      const record = parseRecord(source, 1);
      if (!isValid(record)) return;
      taken++;
      const { error } = answer.safeParse(asRead(toResource(toRow(record))));
      expect(error?.issues).toBeUndefined();
    }),
    { numRuns: 2_000 },
  );
  expect(taken).toBeGreaterThan(200);
});

test('a row holds no −0, which DynamoDB would make 0', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('-0', '-0.0', '-0e5'),
      fc.constantFrom('montant', 'mantant'),
      (zero, member) => {
        const value = Buffer.from(`{"nomClient":"n","${member}":${zero}}`).toString('base64');
        const record = parseRecord({ topic: 'T', partition: 0, offset: 0, timestamp: 0, value }, 1);
        expect(isValid(record) && Object.is(toRow(record).cents, 0)).toBe(true);
      },
    ),
  );
});

const asRead = (answered: object): unknown => JSON.parse(JSON.stringify(answered));

/** What the API would answer of a window item, in each size that may hold it. */
function windowsOf({ start, bucket, aggregates }: WindowItem, zone: string): unknown[] {
  const place = { epoch: 1, partition: 0, bucket, writtenAt: 0, expires: 0, size: 0 };
  return [...FOLDED_SIZES, ...summedSizes(zone)].flatMap((size) =>
    new WindowView([], [])
      .rowsOf([{ ...place, start: startIn(start, size), aggregates }], size)
      .map((row) => asRead(toWindow(row))),
  );
}

test('whatever records are folded, the API can answer every window they make', () => {
  let counted = 0;
  fc.assert(
    fc.property(fc.array(anySourceRecord, { maxLength: 8 }), fc.constantFrom(...ZONES), (sources, zone) => {
      const records = sources.map((source, offset) => parseRecord({ ...source, offset }, 1));
      const { changes } = fold(EMPTY, records, { sizes: FOLDED_SIZES, graceMs: 30_000, bucketCount: 1 });
      counted += changes.head.counted;
      const windows = [...changes.windows.values()].flatMap((item) => windowsOf(item, zone));
      expect(windows.filter((window) => !WindowRow.safeParse(window).success)).toEqual([]);
    }),
    { numRuns: 500 },
  );
  expect(counted).toBeGreaterThan(100);
});

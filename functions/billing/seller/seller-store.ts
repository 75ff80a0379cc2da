import type { Actor } from '@facturation/platform/audit';
import type { Versions } from '@facturation/platform/entity-tags';
import { ApiError, UnavailableError } from '@facturation/platform/errors';
import { newId } from '@facturation/platform/ids';
import { changeFrom } from '@facturation/platform/merged-records';
import { present } from '@facturation/platform/record-members';
import { changedSince, isWanted, type Versioned, versionOf } from '@facturation/platform/record-versions';
import { auditWrite } from '../finalizing/audit-write.ts';
import { namedTables } from '../finalizing/named-tables.ts';
import { type Attributes, ExpectationError, type Write } from '../finalizing/row-store.ts';
import { SELLER_KEY } from '../finalizing/rows.ts';
import { readSeries, sellerChange } from '../finalizing/series-rows.ts';
import { fromRow, type Seller } from './seller.ts';

const store = namedTables('seller');

/** Changes of the seller that may be met before one comes through. */
const ATTEMPTS = 5;

const notSet = () => new ApiError('not-found', 'There is no seller yet: PUT /seller sets it.');

/** The seller as the last write that was answered left it. @throws {ApiError} 404 before the first */
export async function readSeller(): Promise<Versioned<Seller>> {
  const row = await store.get(SELLER_KEY);
  if (!row) throw notSet();
  return { record: fromRow(row), version: `${row.version}` };
}

/**
 * Sets the seller, and says so to each series of numbers, in one transaction.
 * @throws {ApiError} 412 when it is in none of the versions, 404 when there are such and it is not there at all, 409 when
 * it changes what stays as it is once a number was given
 */
export async function writeSeller(
  seller: Seller,
  versions: Versions,
  actor: Actor,
): Promise<Versioned<Seller> & { isNew: boolean }> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const before = await readWanted(versions);
    const version = await replace(before, seller, actor).catch(unlessChanged);
    if (version) return { record: seller, version, isNew: before === undefined };
  }
  throw new UnavailableError('database', { why: 'is busy with other changes of the seller' });
}

/** The row that is to be replaced. @throws {ApiError} 412, or 404 when there is none and some version is wanted */
async function readWanted(versions: Versions): Promise<Attributes | undefined> {
  const row = await store.get(SELLER_KEY);
  if (!row && versions !== '*') throw notSet();
  if (row && !isWanted(`${row.version}`, versions)) throw changedSince('seller', `${row.version}`);
  return row;
}

/** Somebody has changed the seller, or opened a series, since they were read. */
function unlessChanged(error: unknown): undefined {
  if (!(error instanceof ExpectationError)) throw error;
}

/** @returns the new version @throws {ExpectationError} when seller or series have changed meanwhile */
async function replace(before: Attributes | undefined, seller: Seller, actor: Actor): Promise<string> {
  const series = await readSeries(store);
  if (before && series.some(({ total }) => total > 0)) refuseFixed(fromRow(before), seller);
  const version = newId();
  const openedSeries = before?.openedSeries;
  const row = { ...present(seller), version, ...(openedSeries !== undefined && { openedSeries }) };
  const expects = before ? { version: before.version, openedSeries } : ('absent' as const);
  await store.write([
    { act: 'put', key: SELLER_KEY, row, expects },
    auditOf(before, seller, version, actor),
    ...sellerChange(series, { version, timeZone: seller.timeZone }),
  ]);
  return version;
}

/** The patch of the first is the whole seller. */
function auditOf(before: Attributes | undefined, seller: Seller, version: string, actor: Actor): Write {
  const patch = JSON.stringify(changeFrom(before ? fromRow(before) : {}, seller));
  const deed = { act: 'put', ...(before && { before: versionOf(before) }), ...actor, patch };
  return auditWrite(SELLER_KEY.id, version, deed);
}

const FIXED = ['siren', 'timeZone'] as const;

/** Numbers and their days are the seller's: another company, or other days, would begin another series of documents. */
function refuseFixed(before: Seller, after: Seller): void {
  const errors = FIXED.filter((member) => before[member] !== after[member]).map((member) => ({
    pointer: `#/${member}`,
    detail: `A number was given already: ${member} stays ${before[member]}.`,
  }));
  if (errors.length > 0)
    throw new ApiError('seller-is-fixed', errors.map(({ detail }) => detail).join(' '), { errors });
}

/** Writes a demo seller where there is none. */
export async function loadDemoSeller(seller: Seller, actor: Actor): Promise<void> {
  const row = { ...present(seller), version: newId() };
  await store
    .write([
      { act: 'put', key: SELLER_KEY, row, expects: 'absent' },
      auditOf(undefined, seller, row.version, actor),
    ])
    .catch(unlessChanged);
}

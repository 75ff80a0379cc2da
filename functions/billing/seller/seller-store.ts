import { readConfig } from '@facturation/platform/config';
import { dynamodb, PutCommand } from '@facturation/platform/dynamodb';
import type { Versions } from '@facturation/platform/entity-tags';
import { ApiError } from '@facturation/platform/errors';
import { getItem } from '@facturation/platform/get-item';
import { newId } from '@facturation/platform/ids';
import { present } from '@facturation/platform/record-members';
import {
  changedSince,
  inOneOf,
  rowMet,
  type Versioned,
  versionOf,
} from '@facturation/platform/record-versions';
import { z } from 'zod';
import { fromRow, type Seller } from './seller.ts';

const { SELLER_TABLE } = readConfig(z.object({ SELLER_TABLE: z.string().min(3) }));

/** The one row of the table. */
const ID = 'seller';

const notSet = () => new ApiError('not-found', 'There is no seller yet: PUT /seller sets it.');

/** The seller as the last write that was answered left it. @throws {ApiError} 404 before the first */
export async function readSeller(): Promise<Versioned<Seller>> {
  const row = await getItem(SELLER_TABLE, { id: ID });
  if (!row) throw notSet();
  return { record: fromRow(row), version: versionOf(row) };
}

/** The put of a seller in a new version, on condition of those it may replace. It can be an action of a transaction. */
export const sellerPut = (seller: Seller, versions: Versions) => ({
  TableName: SELLER_TABLE,
  Item: { ...present(seller), id: ID, version: newId() },
  ...(versions !== '*' && inOneOf(versions)),
});

/**
 * Sets the seller.
 * @throws {ApiError} 412 when it is in none of the versions, 404 when there are such and it is not there at all
 */
export async function writeSeller(
  seller: Seller,
  versions: Versions,
): Promise<Versioned<Seller> & { isNew: boolean }> {
  const Put = sellerPut(seller, versions);
  const { version } = Put.Item;
  try {
    const { Attributes } = await dynamodb.send(new PutCommand({ ...Put, ReturnValues: 'ALL_OLD' }));
    return { record: seller, version, isNew: Attributes === undefined };
  } catch (error) {
    const row = rowMet(error);
    if (!row) throw notSet();
    // The client of DynamoDB sends again what was not answered, and then meets what it wrote itself.
    if (row.version !== version) throw changedSince('seller', versionOf(row));
    return { record: seller, version, isNew: false };
  }
}

/** Writes a demo seller where there is none. */
export async function loadDemoSeller(seller: Seller): Promise<void> {
  const ConditionExpression = 'attribute_not_exists(id)';
  try {
    await dynamodb.send(new PutCommand({ ...sellerPut(seller, '*'), ConditionExpression }));
  } catch (error) {
    rowMet(error);
  }
}

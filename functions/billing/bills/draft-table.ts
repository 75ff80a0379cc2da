import type { Versions } from '@facturation/platform/entity-tags';
import { ApiError, NotFoundError } from '@facturation/platform/errors';
import { newId } from '@facturation/platform/ids';
import { countAction } from '@facturation/platform/record-counter';
import { BY_ID, type Item, type RecordKind } from '@facturation/platform/record-kind';
import { RecordTable } from '@facturation/platform/record-table';
import { type Action, writeTogether } from '@facturation/platform/record-transaction';
import {
  changedSince,
  inOneOf,
  rowMet,
  type Versioned,
  versionOf,
} from '@facturation/platform/record-versions';
import { partitionOf } from '../partitions.ts';
import { ATTRIBUTES, type Bill, fromRow, toRow } from './bill.ts';

const COLLECTION = 'bills';

/**
 * What is answered for a stub, which a draft leaves when it becomes final or is deleted. A final bill is to be read from
 * its frozen document: whoever reads bills has to look there before this is thrown.
 */
function stubError({ id, status }: Item): ApiError {
  if (status !== 'final') return new NotFoundError(`${COLLECTION}/${id}`);
  return new ApiError('bill-is-final', `${COLLECTION}/${id} is final: it is corrected by a credit note.`);
}

const isStub = ({ status }: Item): boolean => status !== undefined;

/** What stands for a final bill among drafts: its document lies elsewhere. */
interface FinalStub {
  id: string;
  status: 'final';
}

const isFinal = (record: Bill | FinalStub): record is FinalStub => 'status' in record;

const draftKind: RecordKind<Bill | FinalStub, 'id'> = {
  collection: COLLECTION,
  partitionOf,
  orders: { id: BY_ID },
  attributesOf: (bill) => toRow(bill as Bill),
  recordOf(row) {
    if (row.status === 'final') return { id: `${row.id}`, status: 'final' };
    if (isStub(row)) throw stubError(row);
    return fromRow(row);
  },
};

const CHANGED = ['version', 'kind', ...ATTRIBUTES];

/**
 * The write of a draft's attributes, all of them, on condition of its versions and that it is a draft still. It raises
 * the fence: goods that were reserved for the draft as it was are not those of the draft as it is.
 */
function whileDraft(TableName: string, id: string, versions: Versions, row: Item) {
  const { ConditionExpression, ExpressionAttributeValues, ...condition } = inOneOf(versions);
  const names = ['status', ...CHANGED];
  const set = names.filter((name) => row[name] !== undefined);
  const removed = CHANGED.filter((name) => row[name] === undefined);
  return {
    ...condition,
    TableName,
    Key: { id },
    ConditionExpression: `${ConditionExpression} AND attribute_not_exists(#status)`,
    UpdateExpression: [
      `SET ${set.map((name) => `#${name} = :${name}`).join(', ')}`,
      ...(removed.length > 0 ? [`REMOVE ${removed.map((name) => `#${name}`).join(', ')}`] : []),
      'ADD #fence :one',
    ].join(' '),
    ExpressionAttributeNames: Object.fromEntries([...names, 'fence'].map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: {
      ...ExpressionAttributeValues,
      ...Object.fromEntries(set.map((name) => [`:${name}`, row[name]])),
      ':one': 1,
    },
  };
}

/** @throws {ApiError} bill-is-final */
function draftOf({ record, version }: Versioned<Bill | FinalStub>): Versioned<Bill> {
  if (isFinal(record)) throw stubError({ ...record });
  return { record, version };
}

/**
 * The draft that a row is, read by whoever reads others with it; undefined where it has become final.
 * @throws {NotFoundError} where there is no row, or the stub of a draft that was deleted
 */
export function draftIn(row: Item | undefined, id: string): Versioned<Bill> | undefined {
  if (!row) throw new NotFoundError(`${COLLECTION}/${id}`);
  const record = draftKind.recordOf({ ...row, id });
  return isFinal(record) ? undefined : { record, version: versionOf(row) };
}

function refusal(id: string, row: Item | undefined): ApiError {
  if (!row) return new NotFoundError(`${COLLECTION}/${id}`);
  return isStub(row) ? stubError(row) : changedSince(`${COLLECTION}/${id}`, versionOf(row));
}

/**
 * The table of drafts, on top of a table of records. A row stays for good: when its draft becomes final or is deleted, a
 * stub is left, so that a late repeat of the request that made it finds it. No write meets a stub.
 */
export class DraftTable {
  readonly #table: string;
  readonly #records: RecordTable<Bill | FinalStub, 'id'>;

  constructor(table: string) {
    this.#table = table;
    this.#records = new RecordTable(table, draftKind);
  }

  /** @throws {NotFoundError} @throws {ApiError} bill-is-final */
  async get(id: string): Promise<Versioned<Bill>> {
    return draftOf(await this.#records.get(id));
  }

  /** One that has the id already was made by this request, sent before. @throws {ApiError} where that is a stub: see `get` */
  async create(bill: Bill, added: readonly Action[] = [], version = newId()): Promise<Versioned<Bill>> {
    return draftOf(await this.#records.create(bill, added, version));
  }

  /** As `RecordTable.loadDemo`. */
  loadDemo(bills: readonly Bill[], added: (bill: Bill, version: string) => readonly Action[]): Promise<void> {
    return this.#records.loadDemo(bills, added);
  }

  /**
   * @throws {NotFoundError} @throws {ApiError} bill-is-final, or 412 when the draft is in none of the versions
   * @throws {AddedConditionError}
   */
  async replace(
    bill: Bill,
    versions: Versions,
    added: readonly Action[],
    version: string,
  ): Promise<Versioned<Bill>> {
    const row = { ...toRow(bill), kind: partitionOf(bill.id), version };
    const Update = whileDraft(this.#table, bill.id, versions, row);
    try {
      await writeTogether([{ Update }], added);
    } catch (error) {
      const met = rowMet(error);
      // The client of DynamoDB sends again what was not answered, and then meets what it wrote itself.
      if (met?.version !== version) throw refusal(bill.id, met);
    }
    return { record: bill, version };
  }

  /** Leaves a stub, which is in no list and not counted. Throws as `replace` does. */
  async remove(id: string, versions: Versions, added: readonly Action[], version: string): Promise<void> {
    const Update = whileDraft(this.#table, id, versions, { status: 'deleted', version });
    try {
      await writeTogether([{ Update }, countAction(this.#table, -1)], added);
    } catch (error) {
      throw refusal(id, rowMet(error));
    }
  }
}

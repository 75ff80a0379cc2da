import { randomBytes } from 'node:crypto';
import type { Actor } from '@facturation/platform/audit';
import { auditAction } from '@facturation/platform/audit-table';
import { now, toRfc3339 } from '@facturation/platform/clock';
import { dynamodb, paginateScan } from '@facturation/platform/dynamodb';
import { ApiError } from '@facturation/platform/errors';
import { getItem } from '@facturation/platform/get-item';
import { newId } from '@facturation/platform/ids';
import type { Item } from '@facturation/platform/record-kind';
import type { Action } from '@facturation/platform/record-transaction';
import { inOneOf, rowMet, versionOf } from '@facturation/platform/record-versions';
import { failedCondition, transact } from '@facturation/platform/transactions';
import { type ApiKey, hashOf, keyIdOf } from '../authorizer/api-keys.ts';

const SECRET_BYTES = 32;
const IN_FORCE = 'attribute_exists(id) AND attribute_not_exists(revokedAt)';
const IS_NEW = {
  ConditionExpression: 'attribute_not_exists(id)',
  ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
} as const;

/** The action whose condition fails when the creator of a key was revoked. */
const MAKER = 2;

/**
 * API keys as one person makes and revokes them. Each change leaves a row of the audit trail in its transaction; neither a
 * secret nor its hash is in it.
 */
export class ChangedKeys {
  readonly #table: string;
  readonly #actor: Actor;

  constructor(table: string, actor: Actor) {
    this.#table = table;
    this.#actor = actor;
  }

  /**
   * Creates a key and returns its text, which is stored nowhere. Created again under the same id, it gets another
   * secret, and the former one no longer works. A key that was revoked in the meantime stays revoked and has no text.
   * @param met its row, where it is there already
   * @throws {ApiError} 401 when its creator is a revoked key: nothing is created
   */
  async create(key: ApiKey, met?: Item): Promise<string | undefined> {
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    const version = newId();
    const { id, createdAt, ...patch } = key;
    const deed = met
      ? { act: 'renew', before: versionOf(met), patch: {} }
      : { act: 'create', patch: { ...patch, createdAt: toRfc3339(createdAt) } };
    try {
      await transact([
        this.#put({ ...key, hash: hashOf(secret), version }, met),
        this.#audit(id, version, deed),
        ...this.#makerInForce(key),
      ]);
      return `fk_${id}_${secret}`;
    } catch (error) {
      if (failedCondition(error) === MAKER)
        throw new ApiError('unauthorized', 'The API key of this request has been revoked.');
      const row = rowMet(error);
      return row?.revokedAt === undefined ? this.create(key, row) : undefined;
    }
  }

  /**
   * Revokes a key for ever, with every key created with it, and those created with these. Called again, it finishes
   * what it could not finish before. A revoked key cannot create keys, so none escapes.
   * @returns the keys that were valid until now
   */
  async revoke(id: string): Promise<ApiKey[]> {
    const revoked = [await this.#revokeOne(id)];
    for (let open = await this.#madeBy(id); open.length > 0; open = await this.#madeBy(id))
      for (const made of open) revoked.push(await this.#revokeOne(made));
    return revoked.filter((key) => key !== undefined);
  }

  #put(Item: Item, met: Item | undefined): Action {
    return { Put: { TableName: this.#table, Item, ...(met ? unchanged(met) : IS_NEW) } };
  }

  #makerInForce({ createdBy }: ApiKey): Action[] {
    const id = keyIdOf(createdBy);
    if (id === undefined) return [];
    return [{ ConditionCheck: { TableName: this.#table, Key: { id }, ConditionExpression: IN_FORCE } }];
  }

  /** Undefined where it is not in force. Somebody may renew it meanwhile: then that one is revoked. */
  async #revokeOne(id: string): Promise<ApiKey | undefined> {
    const row = await getItem(this.#table, { id });
    if (!row || row.revokedAt !== undefined) return undefined;
    const [revokedAt, version] = [now(), newId()];
    const { ExpressionAttributeValues, ...condition } = unchanged(row);
    const Update = {
      ...condition,
      TableName: this.#table,
      Key: { id },
      UpdateExpression: 'SET revokedAt = :now, version = :next',
      ExpressionAttributeValues: { ...ExpressionAttributeValues, ':now': revokedAt, ':next': version },
    };
    const patch = { revokedAt: toRfc3339(revokedAt) };
    try {
      await transact([
        { Update },
        this.#audit(id, version, { act: 'revoke', before: versionOf(row), patch }),
      ]);
      return { ...(row as unknown as ApiKey), revokedAt };
    } catch (error) {
      if (failedCondition(error) !== 0) throw error;
      return this.#revokeOne(id);
    }
  }

  /** Ids of the valid keys that were created with a key, directly or indirectly. */
  async #madeBy(id: string): Promise<string[]> {
    const input = {
      TableName: this.#table,
      ConsistentRead: true,
      ProjectionExpression: 'id, createdBy, revokedAt',
    };
    const rows: ApiKey[] = [];
    for await (const { Items = [] } of paginateScan({ client: dynamodb }, input))
      rows.push(...(Items as ApiKey[]));
    const byMaker = Map.groupBy(rows, ({ createdBy }) => keyIdOf(createdBy));
    const descendants = (maker: string): ApiKey[] =>
      (byMaker.get(maker) ?? []).flatMap((key) => [key, ...descendants(key.id)]);
    return descendants(id).flatMap((key) => (key.revokedAt === undefined ? [key.id] : []));
  }

  #audit(id: string, version: string, did: { act: string; before?: string; patch: object }): Action {
    return auditAction(`api-keys/${id}`, version, { ...did, ...this.#actor });
  }
}

/** The condition that a key is in force, in the version that was read. */
function unchanged(row: Item) {
  const { ConditionExpression, ...others } = inOneOf([versionOf(row)]);
  return { ...others, ConditionExpression: `${ConditionExpression} AND ${IN_FORCE}` };
}

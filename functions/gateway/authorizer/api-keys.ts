import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { now } from '@facturation/platform/clock';
import {
  ConditionalCheckFailedException,
  dynamodb,
  paginateScan,
  ScanCommand,
  UpdateCommand,
} from '@facturation/platform/dynamodb';
import { ApiError } from '@facturation/platform/errors';
import { getItem } from '@facturation/platform/get-item';
import { log } from '@facturation/platform/observability';
import { failedCondition, transact } from '@facturation/platform/transactions';
import { type Identity, InvalidCredentialError } from './identity.ts';

/** An API key as it is stored, without its secret. Times in ms. */
export interface ApiKey {
  id: string;
  name: string;
  scopes: string[];
  createdAt: number;
  /** The principal who created it. */
  createdBy: string;
  revokedAt?: number;
  /** To the minute. */
  lastUsedAt?: number;
}

interface ApiKeyRow extends ApiKey {
  hash: Uint8Array;
}

const SECRET_BYTES = 32;
/** `fk_<id>_<secret>`: a form that scanners find in logs and repositories, and that no token has. */
const FORM = /^fk_([0-9a-f-]{36})_([A-Za-z0-9_-]{43})$/;
const USE_NOTED_EVERY_MS = 60_000;

export const looksLikeApiKey = (credential: string): boolean => credential.startsWith('fk_');

/** 256 random bits need no slow hash: there is nothing to guess. */
const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** The id of the key that a principal is; undefined when it is not a key. */
const principalOf = (id: string): string => `key:${id}`;
const keyIdOf = (principal: string): string | undefined =>
  principal.startsWith('key:') ? principal.slice('key:'.length) : undefined;

const IN_FORCE = 'attribute_exists(id) and attribute_not_exists(revokedAt)';

const withoutHash = ({ hash: _, ...key }: ApiKeyRow): ApiKey => key;

/** The table of API keys. */
export class ApiKeys {
  readonly #table: string;

  constructor(table: string) {
    this.#table = table;
  }

  /**
   * Creates a key and returns its text, which is stored nowhere. Created again under the same id, it gets another
   * secret, and the former one no longer works. A key that was revoked in the meantime stays revoked and has no text.
   * @throws {ApiError} 401 when its creator is a revoked key: nothing is created
   */
  async create(key: ApiKey): Promise<string | undefined> {
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    const Item = { ...key, hash: hashOf(secret) };
    const TableName = this.#table;
    const makerId = keyIdOf(key.createdBy);
    const maker = makerId && { TableName, Key: { id: makerId }, ConditionExpression: IN_FORCE };
    const made = { TableName, Item, ConditionExpression: 'attribute_not_exists(revokedAt)' };
    try {
      await transact([{ Put: made }, ...(maker ? [{ ConditionCheck: maker }] : [])]);
      return `fk_${key.id}_${secret}`;
    } catch (error) {
      const failed = failedCondition(error);
      if (failed === 0) return undefined;
      if (failed === 1) throw new ApiError('unauthorized', 'The API key of this request has been revoked.');
      throw error;
    }
  }

  /** @throws {InvalidCredentialError} for a text that is not a key, an unknown key, a wrong secret, or a revoked key */
  async identify(text: string): Promise<Identity> {
    const [, id, secret] = FORM.exec(text) ?? [];
    if (id === undefined || secret === undefined) throw new InvalidCredentialError('malformed API key');
    const row = await this.#read(id);
    if (!row || !timingSafeEqual(row.hash, hashOf(secret)))
      throw new InvalidCredentialError('unknown API key');
    const { scopes, revokedAt, lastUsedAt = 0 } = row;
    if (revokedAt !== undefined) throw new InvalidCredentialError(`API key ${id} was revoked`);
    if (lastUsedAt <= now() - USE_NOTED_EVERY_MS) await this.#noteUse(id);
    return { id: principalOf(id), scopes };
  }

  async find(id: string): Promise<ApiKey | undefined> {
    const row = await this.#read(id);
    return row && withoutHash(row);
  }

  /** The valid keys among the next `size` of the table. `last` is where to continue; it is absent at the end. */
  async page(size: number, after?: string): Promise<{ keys: ApiKey[]; last?: string }> {
    const { Items = [], LastEvaluatedKey } = await dynamodb.send(
      new ScanCommand({
        TableName: this.#table,
        Limit: size,
        ConsistentRead: true,
        FilterExpression: 'attribute_not_exists(revokedAt)',
        ...(after !== undefined && { ExclusiveStartKey: { id: after } }),
      }),
    );
    return { keys: Items.map((row) => withoutHash(row as ApiKeyRow)), last: LastEvaluatedKey?.id };
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

  async #revokeOne(id: string): Promise<ApiKey | undefined> {
    try {
      const { Attributes } = await dynamodb.send(
        new UpdateCommand({
          TableName: this.#table,
          Key: { id },
          UpdateExpression: 'set revokedAt = :now',
          ConditionExpression: IN_FORCE,
          ExpressionAttributeValues: { ':now': now() },
          ReturnValues: 'ALL_NEW',
        }),
      );
      return withoutHash(Attributes as ApiKeyRow);
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return undefined;
      throw error;
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

  async #read(id: string): Promise<ApiKeyRow | undefined> {
    const row = await getItem(this.#table, { id });
    return row as ApiKeyRow | undefined;
  }

  /** The holder of a key is served even when its use cannot be recorded. */
  async #noteUse(id: string): Promise<void> {
    await dynamodb
      .send(
        new UpdateCommand({
          TableName: this.#table,
          Key: { id },
          UpdateExpression: 'set lastUsedAt = :now',
          ConditionExpression: 'attribute_exists(id)',
          ExpressionAttributeValues: { ':now': now() },
        }),
      )
      .catch((error: Error) => log.warn('Recording the use of an API key failed.', { error }));
  }
}

import { createHash, timingSafeEqual } from 'node:crypto';
import { now } from '@facturation/platform/clock';
import { dynamodb, ScanCommand, UpdateCommand } from '@facturation/platform/dynamodb';
import { getItem } from '@facturation/platform/get-item';
import { log } from '@facturation/platform/observability';
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

export interface ApiKeyRow extends ApiKey {
  hash: Uint8Array;
  /** Missing in rows of an earlier version. */
  version?: string;
}

/** `fk_<id>_<secret>`: a form that scanners find in logs and repositories, and that no token has. */
const FORM = /^fk_([0-9a-f-]{36})_([A-Za-z0-9_-]{43})$/;
const USE_NOTED_EVERY_MS = 60_000;

export const looksLikeApiKey = (credential: string): boolean => credential.startsWith('fk_');

/** 256 random bits need no slow hash: there is nothing to guess. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

const principalOf = (id: string): string => `key:${id}`;
/** The id of the key that a principal is; undefined when it is not a key. */
export const keyIdOf = (principal: string): string | undefined =>
  principal.startsWith('key:') ? principal.slice('key:'.length) : undefined;

const withoutHash = ({ hash: _, version: __, ...key }: ApiKeyRow): ApiKey => key;

/** The table of API keys, as it is read. */
export class ApiKeys {
  readonly #table: string;

  constructor(table: string) {
    this.#table = table;
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

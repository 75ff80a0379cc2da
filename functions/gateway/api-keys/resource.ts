import { toRfc3339 } from '@facturation/platform/clock';
import { NotFoundError } from '@facturation/platform/errors';
import type { ApiKey } from '../authorizer/api-keys.ts';

/** A key as the API returns it; times in RFC 3339. */
export const toResource = ({ id, name, scopes, createdAt, createdBy, lastUsedAt }: ApiKey) => ({
  id,
  name,
  scopes,
  createdAt: toRfc3339(createdAt),
  createdBy,
  ...(lastUsedAt !== undefined && { lastUsedAt: toRfc3339(lastUsedAt) }),
});

/** A revoked key is treated like one that never existed. @throws {NotFoundError} */
export function inForce(id: string, key: ApiKey | undefined): ApiKey {
  if (key && key.revokedAt === undefined) return key;
  throw new NotFoundError(`api-keys/${id}`);
}

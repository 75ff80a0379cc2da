import { GivenByServer, Text, TextInput } from '@facturation/platform/schemas';
import { z } from 'zod';

export const example = { name: 'Import of orders', scopes: ['customers:read', 'bills:write'] };

/** What is said of a key that is wanted. */
export const wanted = {
  name: Text(100).describe('What the key is for'),
  scopes: z
    .array(z.string().regex(/^[a-z]{1,32}(:(read|write))?$/, 'A scope is like customers:read.'))
    .min(1)
    .max(20)
    .describe('Scopes it grants, e.g. customers:read; its creator must have them'),
};

const given = {
  id: GivenByServer,
  createdAt: GivenByServer,
  createdBy: GivenByServer,
  lastUsedAt: GivenByServer,
  key: GivenByServer,
};

/** The body by which a key is made. */
export const NewApiKey = z
  .strictObject({ ...given, ...wanted, name: TextInput(100).describe('What the key is for') })
  .meta({ id: 'NewApiKey', examples: [example] });

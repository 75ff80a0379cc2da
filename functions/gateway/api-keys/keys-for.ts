import type { Actor } from '@facturation/platform/audit';
import { readConfig } from '@facturation/platform/config';
import { z } from 'zod';
import { ChangedKeys } from './changed-keys.ts';

const { API_KEYS_TABLE } = readConfig(z.object({ API_KEYS_TABLE: z.string().min(1) }));

/** API keys as somebody changes them. */
export const keysFor = (actor: Actor): ChangedKeys => new ChangedKeys(API_KEYS_TABLE, actor);

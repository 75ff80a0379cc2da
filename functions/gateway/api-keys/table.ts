import { readConfig } from '@facturation/platform/config';
import { z } from 'zod';
import { ApiKeys } from '../authorizer/api-keys.ts';

const { API_KEYS_TABLE } = readConfig(z.object({ API_KEYS_TABLE: z.string().min(1) }));

export const apiKeys = new ApiKeys(API_KEYS_TABLE);

import { z } from 'zod';
import { SIZE_NAMES } from './size-list.ts';

/** 1d is a calendar day of the deployment's time zone. */
export const SizeName = z.enum(SIZE_NAMES).describe('Length of a window');
/** A customer in a query. */
export const CustomerKey = z.string().min(1).max(256);

import type { Schemas } from '@facturation/api-client';

type Details = Schemas['AuditEntry']['details'];

/** What was paid, refunded or written off by a change, in euros: the trail has it in cents. */
export function paidOf(details: Details): number | undefined {
  const { amount } = (details?.payment ?? {}) as { amount?: unknown };
  return typeof amount === 'number' ? amount / 100 : undefined;
}

import type { ServiceContract } from '@facturation/platform/contract';
import type { z } from 'zod';
import type { analytics } from '../../functions/analytics/contract.ts';
import type { facturation } from '../../functions/facturation/contract.ts';
import type { gateway } from '../../functions/gateway/contract.ts';

/** What an operation answers with 200, as it is on the wire. Types alone: nothing of a contract reaches the page. */
type AnswerOf<
  S extends ServiceContract,
  Operation extends keyof S['routes'],
> = S['routes'][Operation]['answers'] extends { 200: { schema: infer Schema extends z.ZodType } }
  ? z.input<Schema>
  : never;

type Window = AnswerOf<typeof analytics, 'listWindows'>['_embedded']['windows'][number];
/** As far as the page reads it. */
export type WindowRow = Omit<Window, 'min' | 'max'>;

export interface AnalyticsEvent {
  windows: WindowRow[];
}

export type Summary = AnswerOf<typeof analytics, 'getSummary'>;

export type FacturePage = AnswerOf<typeof facturation, 'listFactures'>;
export type Facture = FacturePage['_embedded']['factures'][number];

export type Health = AnswerOf<typeof gateway, 'getHealth'>;

export type Registry = AnswerOf<typeof gateway, 'listRegistry'>;
export type Application = Registry['applications'][number];

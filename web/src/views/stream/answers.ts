import type { paths, Schemas } from '@facturation/api-client';

/** What a GET of a path answers with 200, as it is on the wire. */
type AnswerOf<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: infer Content } } };
}
  ? Content[keyof Content]
  : never;

type Window = AnswerOf<'/analytics/windows'>['_embedded']['windows'][number];
/** As far as the page reads it. */
export type WindowRow = Omit<Window, 'min' | 'max'>;

export interface AnalyticsEvent {
  windows: WindowRow[];
}

export type Summary = AnswerOf<'/analytics/summary'>;

export type FacturePage = AnswerOf<'/factures'>;
export type Facture = Schemas['Facture'];

export type Health = AnswerOf<'/health'>;

export type Registry = AnswerOf<'/registry'>;
export type Application = Registry['applications'][number];

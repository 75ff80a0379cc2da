/** What the API answers, as far as the page reads it. Money is in euros, times are RFC 3339 in UTC. */

/** One window of one customer; `key` null is the total over customers. `final`: it takes no more factures. */
export interface WindowRow {
  key: string | null;
  start: string;
  end: string;
  count: number;
  sum: number;
  final: boolean;
}

export interface AnalyticsEvent {
  windows: WindowRow[];
}

/** `lag`: messages not yet folded; `freshness`: ms since the newest commit. Each null when unknown. */
export interface Summary {
  consumed: number;
  counted: number;
  late: number;
  duplicate: number;
  quarantined: number;
  lag: number | null;
  freshness: number | null;
  totals: { count: number; sum: number };
}

export interface Facture {
  id: string;
  nomClient: string;
  montant: number;
  date: string;
}

export interface FacturePage {
  _embedded: { factures: Facture[] };
}

export interface Health {
  status: 'UP' | 'DOWN';
  services: Record<string, 'UP' | 'DOWN'>;
}

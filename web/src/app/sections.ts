import { texts } from '../text/texts.ts';

/** Names of the parts of the page. */
export const SECTION_TEXTS = texts({
  fr: () => ({
    today: 'Aujourd’hui',
    bills: 'Factures',
    creditNotes: 'Avoirs',
    customers: 'Clients',
    products: 'Produits',
    stream: 'Flux',
    reconciliation: 'Réconciliation',
    settings: 'Réglages',
  }),
  en: () => ({
    today: 'Today',
    bills: 'Bills',
    creditNotes: 'Credit notes',
    customers: 'Customers',
    products: 'Products',
    stream: 'Stream',
    reconciliation: 'Reconciliation',
    settings: 'Settings',
  }),
});

export type SectionName = keyof (typeof SECTION_TEXTS)['fr'];

interface Section {
  name: SectionName;
  /** Where it begins. */
  path: string;
  /** The letter after `g` that goes there. */
  letter: string;
  /** The scope without which nothing of it can be read. */
  scope?: string;
}

/** The parts of the page, in their order. */
export const SECTIONS: readonly Section[] = [
  { name: 'today', path: '/', letter: 't' },
  { name: 'bills', path: '/bills', letter: 'b', scope: 'bills:read' },
  { name: 'creditNotes', path: '/credit-notes', letter: 'a', scope: 'bills:read' },
  { name: 'customers', path: '/customers', letter: 'c', scope: 'customers:read' },
  { name: 'products', path: '/products', letter: 'p', scope: 'products:read' },
  { name: 'stream', path: '/stream', letter: 'f', scope: 'analytics:read' },
  { name: 'reconciliation', path: '/reconciliation', letter: 'r', scope: 'analytics:read' },
  { name: 'settings', path: '/settings', letter: 's' },
];

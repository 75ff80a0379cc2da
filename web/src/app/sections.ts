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

/** The parts of the page, in their order: where each begins, and the letter after `g` that goes there. */
export const SECTIONS: readonly { name: SectionName; path: string; letter: string }[] = [
  { name: 'today', path: '/', letter: 't' },
  { name: 'bills', path: '/bills', letter: 'b' },
  { name: 'creditNotes', path: '/credit-notes', letter: 'a' },
  { name: 'customers', path: '/customers', letter: 'c' },
  { name: 'products', path: '/products', letter: 'p' },
  { name: 'stream', path: '/stream', letter: 'f' },
  { name: 'reconciliation', path: '/reconciliation', letter: 'r' },
  { name: 'settings', path: '/settings', letter: 's' },
];

const CUSTOMERS = 'functions/customers/contract.ts';
const INVENTORY = 'functions/inventory/contract.ts';
const BILLING = 'functions/billing/contract.ts';
const FACTURATION = 'functions/facturation/contract.ts';
const ANALYTICS = 'functions/analytics/contract.ts';
const AUDIT = 'functions/audit/contract.ts';
const DOCUMENTS = 'functions/documents/contract.ts';
/** The page reads it too: the contract beside it has what no browser can load. */
const PRINTED = 'functions/documents/printed-characters.ts';

/** Files of `functions/analytics` that each of its folders may use: they import nothing but one another. */
const PURE = analytics('calendar.ts', 'size-list.ts', 'sizes.ts', 'fields.ts', 'time-range.ts', 'windows.ts');

/**
 * What a folder or a file may import from outside itself, by its path; the longest path that fits counts. Packages are
 * not judged here, tests within a service only as the service is. `npm run check` fails on what is not listed.
 */
export const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'layers/platform': [],
  'layers/api-client': ['functions/gateway/document.ts', 'operations/arguments.ts'],
  'layers/api-client/src': [],
  'functions/customers': [],
  'functions/inventory': [],
  'functions/facturation': [],
  'functions/audit': [],
  'functions/documents': [],
  'functions/billing': [CUSTOMERS, INVENTORY],
  'functions/billing/vat': [],
  'functions/billing/seller': [DOCUMENTS, ...billing('finalizing')],
  'functions/billing/completeness': [PRINTED],
  'functions/billing/partitions.ts': [],
  'functions/billing/stock': [INVENTORY],
  'functions/billing/bills': [
    CUSTOMERS,
    INVENTORY,
    ...billing('partitions.ts', 'vat', 'completeness', 'stock', 'finalizing'),
  ],
  'functions/billing/numbering': [],
  'functions/billing/finalizing': billing('partitions.ts', 'numbering', 'vat', 'stock'),
  'functions/billing/observe': [],
  'functions/billing/series': billing('numbering', 'finalizing', 'documents', 'observe'),
  'functions/billing/documents': [
    CUSTOMERS,
    DOCUMENTS,
    ...billing('partitions.ts', 'vat', 'seller', 'bills', 'completeness', 'numbering', 'stock', 'finalizing'),
  ],
  'functions/billing/final-bills': [
    CUSTOMERS,
    INVENTORY,
    ...billing(
      'vat',
      'seller',
      'bills',
      'completeness',
      'numbering',
      'stock',
      'finalizing',
      'documents',
      'series',
      'observe',
    ),
  ],
  'functions/billing/payments': billing('vat', 'bills', 'finalizing', 'documents', 'final-bills'),
  'functions/billing/credit-notes': [
    CUSTOMERS,
    ...billing('vat', 'bills', 'finalizing', 'documents', 'final-bills'),
  ],
  'functions/billing/accounting': billing(
    'vat',
    'seller',
    'finalizing',
    'documents',
    'final-bills',
    'payments',
  ),
  'functions/billing/legal-documents': [
    CUSTOMERS,
    DOCUMENTS,
    ...billing('vat', 'seller', 'bills', 'completeness', 'finalizing', 'documents', 'final-bills'),
  ],
  'functions/billing/outbox': [
    FACTURATION,
    ...billing('documents/decimals.ts', 'stock', 'finalizing', 'legal-documents', 'observe'),
  ],
  'functions/billing/lists': billing('partitions.ts', 'vat', 'seller', 'bills', 'finalizing', 'final-bills'),
  'functions/gateway': [CUSTOMERS, INVENTORY, BILLING, FACTURATION, ANALYTICS, AUDIT, 'web/dist'],

  // Each line of analytics imports only what stands above it.
  'functions/analytics/calendar.ts': [],
  'functions/analytics/size-list.ts': [],
  'functions/analytics/sizes.ts': analytics('calendar.ts', 'size-list.ts'),
  'functions/analytics/fields.ts': analytics('size-list.ts'),
  'functions/analytics/windows.ts': analytics('sizes.ts'),
  'functions/analytics/time-range.ts': [],
  'functions/analytics/config.ts': PURE,
  'functions/analytics/answer-schemas.ts': [...PURE, FACTURATION],
  'functions/analytics/rules': PURE,
  'functions/analytics/fold': [...PURE, ...analytics('rules'), FACTURATION],
  'functions/analytics/store': [...PURE, ...analytics('rules', 'fold')],
  'functions/analytics/epochs': [...PURE, ...analytics('store')],
  'functions/analytics/sum': [...PURE, ...analytics('store')],
  'functions/analytics/read': [...PURE, ...analytics('rules', 'fold', 'store', 'epochs', 'sum'), FACTURATION],
  'functions/analytics/publish': [
    ...PURE,
    ...analytics('config.ts', 'rules', 'fold', 'store', 'epochs', 'read'),
  ],
  'functions/analytics/observe': [...PURE, ...analytics('config.ts', 'fold', 'read')],
  'functions/analytics/rules-api/new-rule.ts': PURE,
  'functions/analytics/rules-api/contract.ts': [...PURE, ...analytics('rules-api/new-rule.ts')],
  'functions/analytics/reconciliation/findings.ts': [],
  'functions/analytics/reconciliation/contract.ts': analytics('reconciliation/findings.ts'),
  'functions/analytics/contract.ts': analytics(
    'fields.ts',
    'answer-schemas.ts',
    'rules-api/contract.ts',
    'reconciliation/contract.ts',
  ),
  'functions/analytics/reconciliation': [
    ...PURE,
    ...analytics('config.ts', 'contract.ts', 'fold', 'store', 'epochs', 'read'),
    BILLING,
    FACTURATION,
  ],
  'functions/analytics/rules-api': [
    ...PURE,
    ...analytics('config.ts', 'contract.ts', 'rules', 'store', 'epochs', 'read', 'publish'),
  ],
  'functions/analytics': [FACTURATION],

  // Of what stands in for AWS, the shell's environment alone.
  operations: [
    'layers/platform/deployment',
    'localstack/shell-environment.mjs',
    FACTURATION,
    ...PURE,
    ...analytics('config.ts', 'fold', 'store', 'epochs', 'read', 'publish'),
  ],
  'operations/reconcile': [
    ...operations('kafka', 'command.ts', 'table-pages.ts', 'target.ts', 'stage-settings.ts'),
    FACTURATION,
    'functions/facturation/conflict.ts',
    'functions/facturation/facture-row.ts',
    'functions/facturation/factures.ts',
    'functions/billing/documents',
    'functions/billing/final-bills/final-bill.ts',
    ...PURE,
    ...analytics('reconciliation'),
    ...analytics('fold', 'store', 'epochs', 'read'),
  ],
  'operations/verify': [
    ...operations('command.ts', 'object-versions.ts', 's3-client.ts', 'table-pages.ts', 'target.ts'),
    DOCUMENTS,
    ...billing('documents', 'finalizing', 'partitions.ts', 'payments', 'series', 'vat'),
    ...analytics('store'),
  ],
  'operations/documents': [
    ...operations('command.ts', 'target.ts', 'verify/verify-documents.ts'),
    ...billing('documents', 'final-bills/final-bill.ts', 'finalizing'),
  ],
  'operations/fec': [
    ...operations('command.ts', 'target.ts'),
    ...billing('accounting', 'seller/seller-store.ts', 'vat/overdue.ts'),
  ],
  // The records as services write them.
  'operations/export': [
    ...operations('command.ts', 'table-pages.ts', 'target.ts'),
    'functions/billing/partitions.ts',
    'functions/billing/bills/bill.ts',
    'functions/billing/bills/resource.ts',
    'functions/billing/final-bills/final-bill.ts',
    ...billing('finalizing', 'payments/payment.ts', 'seller', 'series'),
    'functions/customers/customers.ts',
    'functions/facturation/conflict.ts',
    'functions/facturation/facture-row.ts',
    INVENTORY,
    'functions/inventory/products.ts',
    'functions/inventory/stock',
    ...PURE,
    ...analytics('config.ts', 'rules', 'store', 'read'),
  ],
};

function operations(...paths: string[]): string[] {
  return paths.map((path) => `operations/${path}`);
}

function billing(...paths: string[]): string[] {
  return paths.map((path) => `functions/billing/${path}`);
}

function analytics(...paths: string[]): string[] {
  return paths.map((path) => `functions/analytics/${path}`);
}

import { defineService } from '@facturation/platform/contract';
import { accountingRoutes } from './accounting/contract.ts';
import { billRoutes } from './bills/contract.ts';
import { creditNoteRoutes } from './credit-notes/contract.ts';
import { finalBillRoutes } from './final-bills/contract.ts';
import { legalDocumentRoutes } from './legal-documents/contract.ts';
import { listRoutes } from './lists/contract.ts';
import { paymentRoutes } from './payments/contract.ts';
import { sellerRoutes } from './seller/contract.ts';
import { seriesRoutes } from './series/contract.ts';

export const billing = defineService({
  name: 'BILLING-SERVICE',
  description: 'Bills: what a customer bought, at the prices of that moment',
  routes: {
    ...sellerRoutes,
    ...listRoutes,
    ...billRoutes,
    ...finalBillRoutes,
    ...legalDocumentRoutes,
    ...creditNoteRoutes,
    ...paymentRoutes,
    ...seriesRoutes,
    ...accountingRoutes,
  },
});

import type { Customer } from '../functions/customers/customers.ts';

/**
 * Those of the original, each of another kind, and complete enough to be billed. Their SIRENs have a good key and
 * belong to nobody.
 */
export const DEMO_CUSTOMERS: Customer[] = [
  {
    id: '1',
    name: 'Abir',
    email: 'ab@gmail.com',
    kind: 'business',
    siren: '200000008',
    siret: '20000000800017',
    vatNumber: 'FR37200000008',
    address: { line1: '2 rue Imaginaire', postcode: '69000', city: 'Lyon', country: 'FR' },
    electronicAddress: { scheme: '0225', value: '200000008' },
    paymentTerms: { days: 30 },
  },
  {
    id: '2',
    name: 'Hassan',
    email: 'hassan@gmail.com',
    kind: 'consumer',
    address: { line1: '3 rue Imaginaire', postcode: '13000', city: 'Marseille', country: 'FR' },
    electronicAddress: { scheme: 'EM', value: 'hassan@gmail.com' },
  },
  {
    id: '3',
    name: 'Zaid',
    email: 'zaid@gmail.com',
    kind: 'public',
    siren: '300000007',
    siret: '30000000700017',
    vatNumber: null,
    address: { line1: '4 place Imaginaire', postcode: '35000', city: 'Rennes', country: 'FR' },
    electronicAddress: { scheme: '0225', value: '300000007' },
    routingCode: 'COMPTA',
    buyerReference: 'SERVICE-4',
    paymentTerms: { days: 30 },
  },
];

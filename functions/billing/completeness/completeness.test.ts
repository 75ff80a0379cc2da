import { type CustomerAsIssued, customerFaults, type SellerAsIssued, sellerFaults } from './party-faults.ts';
import { isInForce } from './rates-in-force.ts';
import { type LineVat, vatFaults } from './vat-faults.ts';

const address = { line1: '1 rue Imaginaire', postcode: '75000', city: 'Paris', country: 'FR' };
const seller: SellerAsIssued = { vatRegime: 'normal', vatNumber: 'FR88100000009', address };
const business: CustomerAsIssued = {
  kind: 'business',
  siren: '200000008',
  vatNumber: 'FR37200000008',
  address,
  electronicAddress: { scheme: '0225', value: '200000008' },
};
const taxed: LineVat = { category: 'S', rate: 20_00 };
const pointersOf = (faults: readonly { pointer: string }[]): string[] => faults.map(({ pointer }) => pointer);

describe('given a seller', () => {
  test.each<[string, Partial<SellerAsIssued>, string[]]>([
    ['one that is complete', {}, []],
    ['one without an address', { address: undefined }, ['/seller/address']],
    ['one that charges VAT without a number', { vatNumber: undefined }, ['/seller/vatNumber']],
    [
      'one whose electronic address is longer than 125 characters',
      { electronicAddress: { scheme: 'EM', value: `a@${'b'.repeat(120)}.org` } },
      ['/seller/electronicAddress'],
    ],
    ['one under franchise without a number', { vatRegime: 'franchise', vatNumber: undefined }, []],
    [
      'one whose address says only the country',
      { address: { country: 'FR' } },
      ['/seller/address/line1', '/seller/address/city', '/seller/address/postcode'],
    ],
  ])('%s lacks what it should', (_, change, lacks) => {
    expect(pointersOf(sellerFaults({ ...seller, ...change }))).toEqual(lacks);
  });
});

describe('given a customer', () => {
  const abroad = { ...address, country: 'DE' };
  test.each<[string, CustomerAsIssued, string[]]>([
    ['a French business that is complete', business, []],
    ['a French business that has no VAT number, as it says', { ...business, vatNumber: null }, []],
    [
      'a French business of which nobody said so',
      { ...business, vatNumber: undefined },
      ['/customer/vatNumber'],
    ],
    ['a French business without a SIREN', { ...business, siren: undefined }, ['/customer/siren']],
    [
      'a French business that is reached by mail alone',
      { ...business, electronicAddress: { scheme: 'EM', value: 'a@example.org' } },
      ['/customer/electronicAddress/scheme'],
    ],
    [
      'a French business that is reached at the address of another',
      { ...business, electronicAddress: { scheme: '0225', value: '100000009' } },
      ['/customer/electronicAddress/value'],
    ],
    [
      'a business that is reached at an address of a service',
      { ...business, electronicAddress: { scheme: '0225', value: '200000008_ACHATS' } },
      [],
    ],
    [
      'a consumer with the longest address',
      { kind: 'consumer', address, email: `a@${'b'.repeat(119)}.org` },
      [],
    ],
    [
      'a consumer with a longer one',
      { kind: 'consumer', address, email: `a@${'b'.repeat(120)}.org` },
      ['/customer/electronicAddress'],
    ],
    [
      'a business abroad with a longer one',
      { kind: 'business', address: abroad, electronicAddress: { scheme: '0088', value: '1'.repeat(126) } },
      ['/customer/electronicAddress'],
    ],
    ['a business of La Réunion', { ...business, address: { ...address, country: 'RE' } }, []],
    [
      'a consumer of La Réunion without a post code',
      {
        kind: 'consumer',
        address: { ...address, country: 'RE', postcode: undefined },
        email: 'a@example.org',
      },
      ['/customer/address/postcode'],
    ],
    [
      'a consumer in Ireland without a post code',
      {
        kind: 'consumer',
        address: { ...address, country: 'IE', postcode: undefined },
        email: 'a@example.org',
      },
      [],
    ],
    [
      'a business of La Réunion of which nobody said whether it has a VAT number',
      { ...business, vatNumber: undefined, address: { ...address, country: 'RE' } },
      ['/customer/vatNumber'],
    ],
    ['a business in Germany', { kind: 'business', address: abroad, email: 'a@example.org' }, []],
    [
      'a consumer without any address for mail',
      { kind: 'consumer', address },
      ['/customer/electronicAddress'],
    ],
    ['a consumer', { kind: 'consumer', address, email: 'a@example.org' }, []],
    ['one of the original', { email: 'a@example.org' }, ['/customer/kind', '/customer/address']],
  ])('%s lacks what it should', (_, customer, lacks) => {
    expect(pointersOf(customerFaults(customer))).toEqual(lacks);
  });
});

describe('given the VAT of a bill', () => {
  const bill = { supplyDate: '2026-11-29' };
  const franchise: SellerAsIssued = { vatRegime: 'franchise', address };
  const exempt: LineVat = { category: 'E', rate: 0, exemptionCode: 'VATEX-FR-FRANCHISE' };
  const reversed: LineVat = { category: 'AE', rate: 0, exemptionCode: 'VATEX-EU-AE' };
  const within: LineVat = { category: 'K', rate: 0, exemptionCode: 'VATEX-EU-IC' };
  const line = '/bill/productItems/0/vat';
  test.each<[string, SellerAsIssued, CustomerAsIssued, LineVat[], string[]]>([
    ['taxed', seller, business, [taxed], []],
    ['taxed by a seller under franchise', franchise, business, [taxed], [`${line}/exemptionCode`]],
    ['exempt by a seller under franchise', franchise, business, [exempt], []],
    ['exempt as under franchise by one who is not', seller, business, [exempt], [`${line}/exemptionCode`]],
    ['exempt for no reason', seller, business, [{ category: 'E', rate: 0 }], [`${line}/exemptionText`]],
    ['at a rate of the past', seller, business, [{ category: 'S', rate: 19_60 }], [`${line}/rate`]],
    ['reversed to a French business by its SIREN', seller, { ...business, vatNumber: null }, [reversed], []],
    [
      'reversed to a business in Germany without a number',
      seller,
      { kind: 'business', address: { ...address, country: 'DE' } },
      [reversed],
      ['/customer/vatNumber'],
    ],
    [
      'within the Union, to one without a number',
      seller,
      { ...business, vatNumber: null },
      [within],
      ['/customer/vatNumber'],
    ],
    [
      'outside of VAT beside what is taxed',
      seller,
      business,
      [{ category: 'O', rate: 0, exemptionText: 'Débours' }, taxed],
      ['/bill/productItems'],
    ],
  ])('%s, it lacks what it should', (_, by, to, lines, lacks) => {
    expect(pointersOf(vatFaults({ seller: by, customer: to, bill: { ...bill, lines } }))).toEqual(lacks);
  });

  test.each([
    [20_00, '2013-12-31', false],
    [20_00, '2014-01-01', true],
    [19_60, '2013-12-31', true],
    [19_60, '2014-01-01', false],
    [5_50, '2026-01-01', true],
  ])('%i hundredths of a percent, on %s, in force: %s', (rate, day, inForce) => {
    expect(isInForce(rate, day)).toBe(inForce);
  });
});

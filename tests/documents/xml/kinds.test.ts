import type { Vat } from '@facturation/platform/standards/vat';
import type { Bill } from '../../../functions/billing/bills/bill.ts';
import type { PreparedInvoice } from '../../../functions/billing/documents/issue-invoice.ts';
import type { LegalDocument } from '../../../functions/documents/legal-document.ts';
import { ciiOf } from '../../../functions/documents/xml/cii.ts';
import { ublOf } from '../../../functions/documents/xml/ubl.ts';
import { PARSED_SELLER } from '../../support/parsed-seller.ts';
import { billOf, business, issue } from '../../vat/issuing.ts';
import { CII } from './cii-syntax.ts';
import { elementsAt, readXml, textsAt } from './read-xml.ts';
import { type SaidInvoice, saidIn } from './said.ts';
import { ublSyntax } from './ubl-syntax.ts';

const TAXED: Vat = { category: 'S', rate: 20_00 };

type Nature = 'goods' | 'services';
interface Case {
  vat?: Vat;
  natures?: Nature[];
  bill?: Partial<Bill>;
  prepared?: Partial<PreparedInvoice>;
  /** What is changed in the frozen document. */
  frozen?: Partial<LegalDocument>;
}

function documentOf({ vat = TAXED, natures = ['goods'], bill, prepared, frozen }: Case): LegalDocument {
  const lines = natures.map((nature) => ({ quantity: 2_0000, price: 10_000_000, vat, nature }));
  return { ...JSON.parse(issue(billOf(lines, bill), prepared).text), ...frozen };
}

/** What a bill says, in both syntaxes. */
function said(which: Case): SaidInvoice {
  const document = documentOf(which);
  const inCii = saidIn(ciiOf(document), CII);
  expect(saidIn(ublOf(document), ublSyntax('Invoice'))).toEqual(inCii);
  return inCii;
}

const abroad = (country: string) => ({ line1: '1 Straße', postcode: '10115', city: 'Berlin', country });
const german = { ...business, siren: undefined, vatNumber: 'DE123456789', address: abroad('DE') };
const seller = { ...PARSED_SELLER, iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP' };
const franchise = { ...PARSED_SELLER, vatRegime: 'franchise' as const, vatNumber: undefined };
const paidBy = (method: string) => ({ seller, payment: { date: '2026-11-28', method, reference: 'R1' } });

describe('given a bill', () => {
  test.each<[string, Nature[], Partial<PreparedInvoice>]>([
    ['B1', ['goods'], {}],
    ['S1', ['services', 'services'], {}],
    ['M1', ['services', 'goods'], {}],
    ['B2', ['goods'], paidBy('card')],
    ['M2', ['goods', 'services'], paidBy('card')],
  ])('its business process is %s where its lines are %p', (process, natures, prepared) => {
    expect(said({ natures, prepared }).head['BT-23']).toEqual([process]);
  });

  test.each<[string, string, string, object]>([
    ['a French business', 'B2B', '0225:200000008', {}],
    ['a public body', 'B2B', '0225:200000008', { kind: 'public' }],
    ['a business of La Réunion', 'B2B', '0225:200000008', { address: abroad('RE') }],
    ['a business of Mayotte', 'B2B', '0225:200000008', { address: abroad('YT') }],
    [
      'a business of Martinique without a SIREN',
      'B2BINT',
      'EM:ab@gmail.com',
      { siren: undefined, address: abroad('MQ') },
    ],
    ['a business of New Caledonia', 'B2BINT', 'EM:ab@gmail.com', { address: abroad('NC') }],
    ['a business in Germany', 'B2BINT', 'EM:ab@gmail.com', { siren: undefined, address: abroad('DE') }],
    ['a consumer', 'B2C', 'EM:ab@gmail.com', { kind: 'consumer', siren: undefined }],
    [
      'a consumer in Germany',
      'B2C',
      'EM:ab@gmail.com',
      { kind: 'consumer', siren: undefined, address: abroad('DE') },
    ],
    [
      'a business with an address of a service',
      'B2B',
      '0225:200000008_ACHATS',
      { electronicAddress: { scheme: '0225', value: '200000008_ACHATS' } },
    ],
  ])('to %s it is treated as %s and sent to %s', (_, treatment, endpoint, change) => {
    const { notes, buyer } = said({ prepared: { customer: { ...business, ...change } } });
    expect(notes).toContain(`#BAR#${treatment}`);
    expect(`${buyer.endpointScheme}:${buyer.endpoint}`).toBe(endpoint);
  });

  test.each<[string, string[], Nature[], boolean, Vat]>([
    ['on debits', ['5'], ['services'], true, TAXED],
    ['on debits, with goods', ['5'], ['goods', 'services'], true, TAXED],
    ['of services', ['72'], ['services'], false, TAXED],
    ['of goods', [], ['goods'], true, TAXED],
    ['of both', [], ['goods', 'services'], false, TAXED],
    [
      'of services without VAT',
      [],
      ['services'],
      true,
      { category: 'AE', rate: 0, exemptionCode: 'VATEX-FR-AE' },
    ],
  ])('%s, its VAT falls due at %p', (_, point, natures, vatOnDebits, vat) => {
    const { head } = said({ natures, vat, prepared: { seller: { ...PARSED_SELLER, vatOnDebits } } });
    expect(head['BT-8']).toEqual(point);
  });

  test.each<[string, string[], string[], string[], Partial<PreparedInvoice>]>([
    ['to be paid, to the account of the seller', ['30'], ['FA-2026-00001'], [seller.iban], { seller }],
    ['to be paid, to no account', [], [], [], {}],
    ['paid by transfer', ['30'], ['R1'], [seller.iban], paidBy('transfer')],
    [
      'paid by transfer to no account that is known',
      ['1'],
      ['R1'],
      [],
      { ...paidBy('transfer'), seller: PARSED_SELLER },
    ],
    ['paid by card', ['48'], ['R1'], [], paidBy('card')],
    ['paid by direct debit', ['49'], ['R1'], [], paidBy('directDebit')],
    ['paid by cheque', ['20'], ['R1'], [], paidBy('cheque')],
    ['paid in cash', ['10'], ['R1'], [], paidBy('cash')],
    ['paid some other way', ['1'], ['R1'], [], paidBy('other')],
  ])('%s: its means are %p', (_, code, reference, iban, prepared) => {
    const { head } = said({ prepared });
    expect(head).toMatchObject({ 'BT-81': code, 'BT-83': reference, 'BT-84': iban });
  });

  it('what bears no VAT falls due on no day, beside what does', () => {
    const vat: Vat = { category: 'E', rate: 0, exemptionCode: 'VATEX-FR-CGI261-4' };
    const { lines, totals } = documentOf({ natures: ['services'], vat });
    const taxed = documentOf({ natures: ['services'] });
    const both = {
      lines: [...taxed.lines, ...lines],
      totals: { ...taxed.totals, vat: [...taxed.totals.vat, ...totals.vat] },
    };
    const groups = elementsAt(readXml(ciiOf({ ...taxed, ...both })), CII.vat[0]);
    expect(groups.map((group) => textsAt(group, 'ram:DueDateTypeCode'))).toEqual([['72'], []]);
  });

  it('paid at issue, all is prepaid and nothing due, on the day of the payment', () => {
    expect(said({ prepared: paidBy('card') }).head).toMatchObject({
      'BT-9': ['20261128'],
      'BT-112': ['24.00'],
      'BT-113': ['24.00'],
      'BT-115': ['0.00'],
    });
  });

  it('it is delivered where the customer wants it', () => {
    const customer = { ...business, deliveryAddress: abroad('FR') };
    expect(said({ prepared: { customer } }).head).toMatchObject({
      'BT-70': ['Abir'],
      'BT-77': ['Berlin'],
      'BT-80': ['FR'],
    });
    expect(said({}).head).toMatchObject({ 'BT-70': [], 'BT-77': [], 'BT-80': [] });
  });

  it('within the Union it says where to, and both VAT numbers', () => {
    const {
      head,
      buyer,
      seller: by,
      vat,
    } = said({
      vat: { category: 'K', rate: 0, exemptionCode: 'VATEX-EU-IC' },
      prepared: { customer: german },
    });
    expect(head).toMatchObject({ 'BT-72': ['20261129'], 'BT-80': ['DE'] });
    expect([by.registrations, buyer.registrations]).toEqual([['FR88100000009'], ['DE123456789']]);
    expect(vat).toMatchObject([
      { 'BT-120': [expect.stringContaining('262 ter')], 'BT-121': ['VATEX-EU-IC'] },
    ]);
  });

  it('under franchise it says so, and the SIREN in place of a VAT number', () => {
    const { seller: by, vat } = said({
      vat: { category: 'E', rate: 0, exemptionCode: 'VATEX-FR-FRANCHISE' },
      prepared: { seller: franchise },
    });
    expect(by.registrations).toEqual(['100000009']);
    expect(vat).toMatchObject([
      {
        'BT-119': ['0.00'],
        'BT-120': ['TVA non applicable, art. 293 B du CGI'],
        'BT-121': ['VATEX-FR-FRANCHISE'],
      },
    ]);
  });

  it('outside of VAT it has no rate, and says nobody’s VAT number', () => {
    const customer = { ...business, vatNumber: 'FR37200000008' };
    const {
      seller: by,
      buyer,
      vat,
      lines,
    } = said({
      vat: { category: 'O', rate: 0, exemptionText: 'Débours' },
      prepared: { customer },
    });
    expect([by.registrations, buyer.registrations]).toEqual([['100000009'], []]);
    expect([vat[0]?.['BT-119'], lines[0]?.['BT-152']]).toEqual([[], []]);
  });

  test.each<[string, 'fr' | 'en', Vat['category'], string | undefined]>([
    ['Reverse charge (autoliquidation)', 'en', 'AE', undefined],
    ['Autoliquidation', 'fr', 'AE', undefined],
    ['Autoliquidation (art. 283-2)', 'fr', 'AE', 'Autoliquidation (art. 283-2)'],
    ['Exonération de TVA · Formation', 'fr', 'E', 'Formation'],
    ['Exempt from VAT, article 262, I of the CGI', 'en', 'G', undefined],
  ])('it says %j in %s, where category %s has the text %p', (reason, language, category, exemptionText) => {
    const reasons = { exemptionCode: 'VATEX-EU-132', ...(exemptionText && { exemptionText }) };
    const { vat } = said({
      vat: { category, rate: 0, ...reasons },
      prepared: { customer: { ...german, language } },
    });
    expect(vat).toMatchObject([{ 'BT-120': [reason] }]);
  });

  it('of SIRET and routing code it says the code, which decides where it goes', () => {
    const office = { ...business, siret: '20000000800017' };
    expect(said({ prepared: { customer: office } }).buyer).toMatchObject({
      identifier: ['20000000800017'],
      identifierScheme: ['0009'],
    });
    expect(said({ prepared: { customer: { ...office, routingCode: 'COMPTA-1' } } }).buyer).toMatchObject({
      identifier: ['COMPTA-1'],
      identifierScheme: ['0224'],
    });
  });

  test.each([
    ['voir #PMT# ici', 'voir # PMT# ici'],
    ['#BAR#B2C', '# BAR#B2C'],
    ['PMT#', ' PMT#'],
    ['PMT', ' PMT'],
    ['pour #AAB', 'pour # AAB'],
    ['#PMT et PMT, #12#', '#PMT et PMT, #12#'],
  ])('a note %j is no second note of the law: it says %j', (note, written) => {
    const marks = said({ bill: { note } })
      .notes.join('')
      .match(/#(?:BAR|PMT|PMD|AAB)#/g);
    expect(marks).toEqual(['#BAR#', '#PMT#', '#PMD#', '#AAB#']);
    expect(said({ bill: { note } }).notes[0]).toBe(`#AAI#${written}`);
  });

  it('it says who the seller is by law', () => {
    const company = { ...seller, legalForm: 'SAS', shareCapital: 10_000_00, rcs: 'RCS Paris 100 000 009' };
    expect(said({ prepared: { seller: company } }).seller.legalInformation).toEqual([
      'SAS au capital de 10000.00 EUR, RCS Paris 100 000 009',
    ]);
    expect(said({}).seller.legalInformation).toEqual([]);
  });

  it('of an earlier version, a line without a name goes by its product', () => {
    const { lines } = documentOf({});
    const nameless = lines.map(({ name: _, ...line }) => ({ ...line, productID: '7' }));
    expect(said({ frozen: { lines: nameless } }).lines).toMatchObject([{ 'BT-153': ['7'], 'BT-155': ['7'] }]);
  });
});

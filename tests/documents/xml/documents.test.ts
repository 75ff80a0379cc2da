import fc from 'fast-check';
import type { LegalDocument } from '../../../functions/documents/legal-document.ts';
import { ciiOf } from '../../../functions/documents/xml/cii.ts';
import { ublOf } from '../../../functions/documents/xml/ubl.ts';
import { anyCreditNote, anyInvoice } from './any-document.ts';
import { CII } from './cii-syntax.ts';
import { type SaidInvoice, saidIn } from './said.ts';
import { ublSyntax } from './ubl-syntax.ts';

const inCii = (document: LegalDocument) => saidIn(ciiOf(document), CII);
const inUbl = (document: LegalDocument) =>
  saidIn(ublOf(document), ublSyntax(document.kind === 'invoice' ? 'Invoice' : 'CreditNote'));

const anyDocument = fc.oneof(anyInvoice, anyCreditNote);

/** Of each random document, in CII. The same holds of UBL, since both say the same. */
const holds = (judge: (said: SaidInvoice, document: LegalDocument) => void) =>
  fc.assert(fc.property(anyDocument, (document) => judge(inCii(document), document)));

const one = (text: string | undefined): string[] => (text === undefined ? [] : [text]);
const day = (text: string | undefined): string[] => one(text?.replaceAll('-', ''));

/** Cents, or any other decimals, as an integer. */
const scaled = (text: string | undefined, scale: number): bigint => {
  const [whole = '', fraction = ''] = `${text}`.split('.');
  return BigInt(whole + fraction.padEnd(scale, '0'));
};
const cents = (text: string | undefined): bigint => scaled(text, 2);
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);
/** Half a cent is a cent. */
const rounded = (numerator: bigint, divisor: bigint): bigint => (2n * numerator + divisor) / (2n * divisor);

/** What a line says, but for its discount. */
const lineSaid = (line: LegalDocument['lines'][number], index: number): object => ({
  'BT-126': [`${index + 1}`],
  'BT-129': [line.quantity],
  'BT-130': [line.unitCode],
  'BT-131': [line.net],
  ...discountSaid(line),
  'BT-146': [line.price],
  'BT-149': one(line.pricePer),
  'BT-150': one(line.pricePer && line.unitCode),
  'BT-151': [line.vat.category],
  'BT-152': line.vat.category === 'O' ? [] : [line.vat.rate],
  'BT-153': one(line.name),
  'BT-154': one(line.description),
  'BT-155': one(line.productID),
});

/** What a line says of its discount: a base only where it is a percentage. */
const discountSaid = ({ discount, amount }: LegalDocument['lines'][number]): object => ({
  'BT-136': one(discount?.amount),
  'BT-137': one(discount?.percent && amount),
  'BT-138': one(discount?.percent),
  'BT-139': one(discount?.reason),
});

/** Cents. The parts of a bill that are credited sum to the bill: each part may be a cent off what it would be alone. */
const mostOff = (kind: LegalDocument['kind']): bigint => (kind === 'creditNote' ? 1n : 0n);

describe('given any legal document', () => {
  it('CII and UBL say the same of it', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(inUbl(document)).toEqual(inCii(document));
      }),
    );
  });

  it('it is always the same text, also when it was read from its frozen text again', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const again = JSON.parse(JSON.stringify(document));
        expect([ciiOf(again), ublOf(again)]).toEqual([ciiOf(document), ublOf(document)]);
      }),
    );
  });

  it('each total is the one that was frozen, to the cent', () => {
    holds(({ head }, { totals, payment, currency }) => {
      const hasAllowances = cents(totals.discounts) > 0n;
      expect(head).toMatchObject({
        'BT-5': [currency],
        'BT-106': [totals.lines],
        'BT-107': hasAllowances ? [totals.discounts] : [],
        'BT-109': [totals.net],
        'BT-110': [totals.vatTotal],
        'BT-112': [totals.gross],
        'BT-113': payment ? [totals.prepaid] : [],
        'BT-115': [payment ? '0.00' : totals.gross],
      });
    });
  });

  it('each group of VAT is as it was frozen, with a reason where it bears none', () => {
    holds(({ vat }, { totals }) => {
      expect(vat).toEqual(
        totals.vat.map(({ category, rate, base, amount, exemptionCode }) => ({
          'BT-116': [base],
          'BT-117': [amount],
          'BT-118': [category],
          'BT-119': category === 'O' ? [] : [rate],
          'BT-120': expect.any(Array),
          'BT-121': one(exemptionCode),
        })),
      );
      for (const group of vat) {
        const reasons = [...(group['BT-120'] ?? []), ...(group['BT-121'] ?? [])];
        expect(reasons.length > 0).toBe(!['S', 'Z'].includes(`${group['BT-118']}`));
      }
    });
  });

  it('the VAT of each group is its rate of its base, and all of it the sum', () => {
    holds(({ vat, head }, { kind }) => {
      const amounts = vat.map((group) => cents(group['BT-117']?.[0]));
      expect(sum(amounts)).toBe(cents(head['BT-110']?.[0]));
      for (const [index, group] of vat.entries()) {
        const rate = scaled(group['BT-119']?.[0] ?? '0', 2);
        const off = rounded(cents(group['BT-116']?.[0]) * rate, 10_000n) - (amounts[index] ?? 0n);
        expect(off * off).toBeLessThanOrEqual(mostOff(kind));
      }
    });
  });

  it('each line is as it was frozen', () => {
    holds(({ lines }, document) => expect(lines).toMatchObject(document.lines.map(lineSaid)));
  });

  it('quantity × price less the discount is the net amount of each line', () => {
    holds(({ lines }, { kind }) => {
      for (const line of lines) {
        const [quantity, price] = [scaled(line['BT-129']?.[0], 4), scaled(line['BT-146']?.[0], 6)];
        expect(quantity).toBeGreaterThan(0n);
        expect(price).toBeGreaterThanOrEqual(0n);
        const before = rounded(quantity * price, 10n ** 8n * BigInt(line['BT-149']?.[0] ?? '1'));
        const off = before - cents(line['BT-136']?.[0] ?? '0.00') - cents(line['BT-131']?.[0]);
        expect(off * off).toBeLessThanOrEqual(mostOff(kind));
      }
    });
  });

  it('its sums are the sums of what stands in it, of each rate too', () => {
    holds(({ head, lines, allowances, vat }) => {
      const net = lines.map((line) => cents(line['BT-131']?.[0]));
      const taken = allowances.map((allowance) => cents(allowance['BT-92']?.[0]));
      expect(sum(net)).toBe(cents(head['BT-106']?.[0]));
      expect(sum(taken)).toBe(cents(head['BT-107']?.[0] ?? '0.00'));
      expect(sum(net) - sum(taken)).toBe(cents(head['BT-109']?.[0]));
      expect(cents(head['BT-109']?.[0]) + cents(head['BT-110']?.[0])).toBe(cents(head['BT-112']?.[0]));
      for (const group of vat) {
        const key = `${group['BT-118']} ${group['BT-119']}`;
        const ofGroup = net.filter(
          (_, index) => `${lines[index]?.['BT-151']} ${lines[index]?.['BT-152']}` === key,
        );
        const off = taken.filter(
          (_, index) => `${allowances[index]?.['BT-95']} ${allowances[index]?.['BT-96']}` === key,
        );
        expect(cents(group['BT-116']?.[0])).toBe(sum(ofGroup) - sum(off));
      }
    });
  });

  it('each discount has a reason, none is of nothing, and none is a charge', () => {
    holds(({ allowances, lines }, { discounts }) => {
      const reasons = discounts.map(({ reason }) => reason);
      for (const allowance of allowances) {
        expect(reasons).toContain(allowance['BT-97']?.[0]);
        expect(cents(allowance['BT-92']?.[0])).toBeGreaterThan(0n);
      }
      for (const { isCharge = [] } of [...allowances, ...lines])
        expect(isCharge.filter((text) => text !== 'false')).toEqual([]);
    });
  });

  it('it says when it was supplied and issued, and when it is due or what becomes of it', () => {
    holds(({ head }, { kind, number, issueDate, dueDate, supplyDate, period, originalBill }) => {
      expect(head).toMatchObject({
        'BT-1': [number],
        'BT-2': day(issueDate),
        'BT-3': [kind === 'invoice' ? '380' : '381'],
        'BT-9': kind === 'invoice' ? day(dueDate) : [],
        'BT-25': one(originalBill?.number),
        'BT-26': day(originalBill?.issueDate),
        'BT-72': day(supplyDate ?? period?.end),
        'BT-73': day(period?.start),
        'BT-74': day(period?.end),
      });
      expect([...(head['BT-9'] ?? []), ...(head['BT-20'] ?? [])]).toHaveLength(1);
    });
  });

  it('its notes are its own, and each that the French rules want, once', () => {
    holds(({ notes }, { note, reason, notes: legal }) => {
      expect(notes.filter((text) => !text.startsWith('#BAR#'))).toEqual([
        ...one(note).map((text) => `#AAI#${text}`),
        ...one(reason).map((text) => `#ACD#${text}`),
        `#PMT#${legal.recoveryFee}`,
        `#PMD#${legal.latePenalty}`,
        `#AAB#${legal.earlyPayment}`,
      ]);
      expect(notes.filter((text) => /^#BAR#B2(?:B|BINT|C)$/.test(text))).toHaveLength(1);
    });
  });

  it('both parties have a whole address, an electronic one, and their SIREN if they have one', () => {
    holds(({ seller, buyer }, document) => {
      const { address, siren, electronicAddress } = document.seller;
      expect(seller).toMatchObject({
        name: [document.seller.legalName],
        legalID: [siren],
        legalScheme: ['0002'],
        endpoint: [electronicAddress.value],
        endpointScheme: [electronicAddress.scheme],
        line1: one(address?.line1),
        city: one(address?.city),
        postcode: one(address?.postcode),
        country: one(address?.country),
      });
      const { customer } = document;
      expect(buyer).toMatchObject({
        name: [customer.name],
        legalID: one(customer.siren),
        line1: one(customer.address?.line1),
        city: one(customer.address?.city),
        postcode: one(customer.address?.postcode),
        country: one(customer.address?.country),
      });
      expect(buyer.endpoint).toHaveLength(1);
      expect(buyer.endpointScheme).toHaveLength(1);
    });
  });
});

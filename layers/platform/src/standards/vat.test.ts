import { z } from 'zod';
import { VAT_CATEGORIES, VAT_RATES_PERCENT, VatTreatment } from './vat.ts';

const faultsOf = (vat: unknown) =>
  VatTreatment.safeParse(vat).error?.issues.map(({ path, message }) => `${path.join('/')}: ${message}`);

describe('given how a thing is taxed', () => {
  it('a rate is hundredths of a percent inside, and percent again outside', () => {
    for (const rate of VAT_RATES_PERCENT.filter((one) => one > 0)) {
      const vat = VatTreatment.parse({ category: 'S', rate });
      expect(vat.rate).toBe(Math.round(rate * 100));
      expect(z.encode(VatTreatment, vat)).toEqual({ category: 'S', rate });
    }
  });

  it.each(VAT_CATEGORIES.filter((category) => category !== 'S'))(
    'category %s has the rate 0 alone',
    (category) => {
      expect(faultsOf({ category, rate: 0 })).toBeUndefined();
      expect(faultsOf({ category, rate: 20 })).toEqual([`rate: Category ${category} has the rate 0.`]);
    },
  );

  it.each([
    [{ category: 'S', rate: 0 }, 'rate: Category S has a rate above 0.'],
    [{ category: 'S', rate: 7.7 }, expect.stringContaining('rate: 7.7 is no rate of French VAT')],
    [{ category: 'S', rate: '20' }, expect.stringContaining('rate: "20" is no rate')],
    [{ category: 'L', rate: 0 }, expect.stringContaining('category: ')],
    [{ category: 'S', rate: 20, exemptionText: 'x' }, 'exemptionText: Category S has no exemption.'],
    [{ category: 'Z', rate: 0, exemptionCode: 'VATEX-EU-G' }, 'exemptionCode: Category Z has no exemption.'],
  ])('%j is refused, and why is said', (vat, fault) => {
    expect(faultsOf(vat)).toEqual([fault]);
  });

  it('an exemption says why', () => {
    const vat = { category: 'E', rate: 0, exemptionCode: 'VATEX-FR-CGI261-4', exemptionText: 'Formation' };
    expect(faultsOf(vat)).toBeUndefined();
  });
});

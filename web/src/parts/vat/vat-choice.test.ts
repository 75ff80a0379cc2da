import { VAT_CATEGORIES, VAT_RATES_PERCENT, vatFaults } from '@facturation/platform/standards/vat';
import { choiceOf, takesReason, treatmentOf, VAT_CHOICES } from './vat-choice.ts';

type Vat = Parameters<typeof vatFaults>[0];

describe('the ways in which something is taxed', () => {
  it.each(VAT_CHOICES.map((choice) => [choice]))('%s is one that the contract takes', (choice) => {
    expect(vatFaults(treatmentOf(choice) as Vat)).toEqual([]);
    expect(choiceOf(treatmentOf(choice))).toBe(choice);
  });

  it('are all categories, and all rates above 0', () => {
    const treatments = VAT_CHOICES.map(treatmentOf);
    expect(new Set(treatments.map(({ category }) => category))).toEqual(new Set(VAT_CATEGORIES));
    expect(
      treatments
        .filter(({ rate }) => rate > 0)
        .map(({ rate }) => rate)
        .toSorted(),
    ).toEqual(VAT_RATES_PERCENT.filter((rate) => rate > 0).toSorted());
  });

  it.each(VAT_CHOICES.map((choice) => [choice]))('%s takes a reason where the contract does', (choice) => {
    const reasoned = { ...treatmentOf(choice), exemptionText: 'Motif' } as Vat;
    expect(takesReason(choice)).toBe(vatFaults(reasoned).length === 0);
  });
});

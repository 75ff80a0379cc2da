import { faultText, loadFaults } from './faults.ts';
import { formatsOf } from './formats.ts';

describe('given a sentence of the API with amounts', () => {
  it.each(['fr', 'en'] as const)('in %s they are said as all amounts of the page', async (language) => {
    await loadFaults(language);
    const { euros } = formatsOf(language);
    const said = (detail: string) => faultText(language, detail);
    expect(said('At most 1200 € can be taken here.')).toContain(` ${euros(1_200)} `);
    expect(said('Of line 2 only 1234.5 € is left to credit.')).toContain(` ${euros(1_234.5)} `);
    const both = said('The discount is 30 €, and only 12.5 € can be discounted.');
    for (const amount of [30, 12.5]) expect(both).toContain(euros(amount));
  });

  it('all else of it is as the API has it', () => {
    const sentence = 'Of line 2 only a quantity of 1200 is left to credit.';
    expect(faultText('en', sentence)).toBe(sentence);
  });
});

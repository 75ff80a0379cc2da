import { Country, countryFault } from './countries.ts';
import { ExemptionCode, exemptionFault } from './exemptions.ts';
import { isFrench } from './french-places.ts';
import { UnitCode, unitFault } from './units.ts';

/** Every text of two capitals. */
const CAPITALS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const PAIRS = CAPITALS.flatMap((first) => CAPITALS.map((second) => first + second));

describe('given the code of a country', () => {
  it('of 676 pairs of letters 249 are one', () => {
    expect(PAIRS.filter((pair) => !countryFault(pair))).toHaveLength(249);
  });
  it.each([['FR'], ['RE'], ['DE'], ['SS']])('%s is one', (text) => expect(Country.parse(text)).toBe(text));
  it.each([['UK'], ['XX'], ['FRA'], ['']])('%p is refused by its name', (text) => {
    expect(Country.safeParse(text).error?.issues[0]?.message).toContain(`${text} is no country`);
  });
  it('an overseas department is French where there is a SIREN', () => {
    expect(isFrench({ country: 'FR' })).toBe(true);
    expect(isFrench({ country: 'RE', siren: '100000009' })).toBe(true);
    expect(isFrench({ country: 'RE' })).toBe(false);
    expect(isFrench({ country: 'NC', siren: '100000009' })).toBe(false);
  });
});

describe('given the code of a unit', () => {
  it.each([
    ['C62'],
    ['H87'],
    ['HUR'],
    ['DAY'],
    ['MON'],
    ['KGM'],
    ['TNE'],
    ['MTR'],
    ['MTK'],
    ['LTR'],
    ['KWH'],
    ['E48'],
    ['XPX'],
  ])('%s is one', (text) => expect(unitFault(text)).toBeUndefined());
  it.each([['PCE'], ['C6'], ['HURR'], [''], [':']])('%p is refused', (text) => {
    expect(UnitCode.safeParse(text).error?.issues[0]?.message).toBe(
      `${text} is no unit of UN/ECE recommendation 20.`,
    );
  });
  it('it is kept in capitals', () => expect(UnitCode.parse('hur')).toBe('HUR'));
});

describe('given the code of an exemption', () => {
  it.each([['VATEX-FR-FRANCHISE'], ['VATEX-EU-AE'], ['VATEX-EU-132-1P']])('%s is one', (text) => {
    expect(ExemptionCode.parse(text)).toBe(text);
  });
  it.each([
    ['VATEX-EU-79-C'],
    ['VATEX-EU-132-1F'],
    ['VATEX-EU-143'],
    ['VATEX-EU-143-1L'],
    ['VATEX-EU-148-D'],
    ['VATEX-EU-151-1B'],
    ['VATEX-FR-298SEXDECIESA'],
    ['VATEX-FR-CGI261D-3'],
  ])('%s is one, and no part of it is', (text) => {
    expect(ExemptionCode.parse(text)).toBe(text);
    expect(exemptionFault(text.slice('VATEX-'.length))).toContain('is no code');
    expect(exemptionFault('VATEX-')).toContain('is no code');
  });
  it('another one is refused by its name', () => {
    expect(ExemptionCode.safeParse('VATEX-FR-X').error?.issues[0]?.message).toContain(
      'VATEX-FR-X is no code',
    );
  });
});

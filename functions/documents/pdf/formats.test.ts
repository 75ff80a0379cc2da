import { formatsOf, ibanGroups, negative, sirenGroups } from './formats.ts';
import { unitName } from './unit-names.ts';

const french = formatsOf('fr');
const english = formatsOf('en');

describe('given numbers and days', () => {
  it.each([
    [french.euros('9999999999.99'), '9\u202f999\u202f999\u202f999,99\u00a0€'],
    [english.euros('9999999999.99'), '€9,999,999,999.99'],
    [french.euros('-12.50'), '−12,50\u00a0€'],
    [english.euros('-12.50'), '−€12.50'],
    [french.price('0.000001'), '0,000001'],
    [french.price('999999999.999999'), '999\u202f999\u202f999,999999'],
    [english.price('85.00'), '85.00'],
    [french.quantity('12.5000'), '12,5'],
    [french.percent('5.5'), '5,5\u00a0%'],
    [english.percent('20'), '20%'],
    [french.day('2026-12-01'), '1er\u00a0décembre\u00a02026'],
    [french.day('2026-12-11'), '11\u00a0décembre\u00a02026'],
    [english.day('2026-12-01'), '1\u00a0December\u00a02026'],
    [negative('0.00'), '0.00'],
    [sirenGroups('10000000900017'), '100\u00a0000\u00a0009\u00a000017'],
    [ibanGroups('FR7630006'), 'FR76\u00a03000\u00a06'],
  ])('%j is %j', (written, expected) => expect(written).toBe(expected));
});

describe('given a unit', () => {
  it.each([
    ['HUR', '1.5', 'fr', 'heure'],
    ['HUR', '2', 'fr', 'heures'],
    ['HUR', '1.5', 'en', 'hours'],
    ['HUR', '1', 'en', 'hour'],
    ['XZZ', '2', 'en', 'XZZ'],
  ] as const)('%s of %s is in %s: %s', (code, quantity, language, name) =>
    expect(unitName(code, quantity, language)).toBe(name),
  );
});

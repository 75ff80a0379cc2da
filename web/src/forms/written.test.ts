import { figureOf, numberOf, numberText, ungrouped, written } from './written.ts';

describe('the body that a form stands for', () => {
  it('has nothing of what was left empty', () => {
    const form = { name: 'Abir', siren: '', address: { line1: '', city: '' }, terms: { days: Number.NaN } };
    expect(written(form)).toEqual({ name: 'Abir' });
  });

  it('keeps null, zero, false and the lines of a list', () => {
    const form = { vatNumber: null, price: 0, stocked: false, lines: [{ quantity: 1, note: '' }] };
    expect(written(form)).toEqual({ vatNumber: null, price: 0, stocked: false, lines: [{ quantity: 1 }] });
  });
});

describe('a number that was written', () => {
  it.each([
    ['12,5', 12.5],
    ['12.50', 12.5],
    ['1 234,50 €', 1234.5],
    ['1\u202f234', 1234],
    ['-3', -3],
    ['1,234,567.89', 1234567.89],
    ['€1.234,56', 1234.56],
    ['1 234\u00a0567,8', 1234567.8],
    ['', undefined],
    ['12,5,1', '12,5,1'],
    ['douze', 'douze'],
  ])('%j is %p', (text, number) => {
    expect(numberOf(text)).toBe(number);
  });
});

test.each([
  ['en', '6,000', 6000],
  ['en', '€1,234,567', 1234567],
  ['en', '1,25', 1.25],
  ['en', '6,000.5', 6000.5],
  ['fr', '6,000', 6],
  ['fr', '1,125', 1.125],
] as const)('to whoever reads %s, %s is %p', (language, text, number) => {
  expect(figureOf(ungrouped(language, text))).toBe(number);
});

test('a number is shown as its reader writes it, and is read back as it was', () => {
  expect([numberText('fr', 98765.43), numberText('en', 98765.43)]).toEqual(['98765,43', '98765.43']);
  expect(numberOf(numberText('fr', -0.0125))).toBe(-0.0125);
  expect(numberText('fr', undefined)).toBe('');
});

test('a figure that is left empty is to a form what it began with, so that nothing counts as changed', () => {
  expect(['', ' ', undefined, '12,5', 3].map(figureOf)).toEqual(['', '', '', 12.5, 3]);
});

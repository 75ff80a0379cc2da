import { numberOf, written } from './written.ts';

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
    ['', undefined],
    ['12,5,1', '12,5,1'],
    ['douze', 'douze'],
  ])('%j is %p', (text, number) => {
    expect(numberOf(text)).toBe(number);
  });
});

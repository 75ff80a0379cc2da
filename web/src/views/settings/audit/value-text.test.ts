import type { Kind } from '../../../parts/records/resource.ts';
import { formatsOf } from '../../../text/formats.ts';
import { valueText } from './value-text.ts';

const text = (value: unknown, name: string, kind: Kind) =>
  valueText(value, {
    name,
    kind,
    language: 'en',
    formats: formatsOf('en'),
    words: { yes: 'Yes', no: 'No', none: 'None' },
  });

test('rows of bills have cents and hundredths of a percent', () => {
  expect(text(8_500, 'price', 'bills')).toBe('€85.00');
  expect(text(2_000, 'rate', 'bills')).toBe('20%');
  expect(text(1.5, 'quantity', 'bills')).toBe('1.5');
});

test('products have euros, the capital of the seller is in cents', () => {
  expect(text(85, 'price', 'products')).toBe('€85.00');
  expect(text(20, 'rate', 'products')).toBe('20%');
  expect(text(1_000_000, 'shareCapital', 'seller')).toBe('€10,000.00');
});

test('days, yes and no, and what is empty are said in words', () => {
  expect(text('2026-11-30', 'dueDate', 'bills')).toBe('30/11/2026');
  expect(text(true, 'restock', 'bills')).toBe('Yes');
  expect(text([], 'lines', 'bills')).toBe('None');
  expect(text('411', 'customers', 'seller')).toBe('411');
});

test('the code of a country is said as its name, and no other text is', () => {
  expect(text('DE', 'country', 'customers')).toBe('Germany');
  expect(text('DE', 'name', 'customers')).toBe('DE');
});

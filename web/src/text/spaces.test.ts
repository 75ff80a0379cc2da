import { unbroken } from './spaces.ts';

test.each([
  ['Que faire ?', 'Que faire\u00a0?'],
  ['Aller à : Clients', 'Aller à\u00a0: Clients'],
  ['« oui », ou « non »', '«\u00a0oui\u00a0», ou «\u00a0non\u00a0»'],
  ['20 % de 5 €', '20\u00a0% de 5\u00a0€'],
  ['à 10:30 :smile', 'à 10:30 :smile'],
])('the spaces that a line may not break at are kept whole: %s', (text, whole) => {
  expect(unbroken(text)).toBe(whole);
});

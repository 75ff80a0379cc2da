import { forgetAllKept, keptAt } from '../forms/kept-values.ts';
import { chosenLanguage, keepLanguage } from '../text/language.ts';
import { storageOr } from './storage.ts';

const refuse = () => {
  throw new Error('The operation is insecure.');
};

describe('where the browser keeps nothing', () => {
  test.each([
    ['it refuses even to be asked', refuse],
    ['it refuses what is to be kept', () => ({ ...storageOr(refuse), setItem: refuse })],
  ])('%s: a choice holds as long as the page is open', (_, storage) => {
    const kept = storageOr(storage);
    expect(chosenLanguage(kept, ['en'])).toBe('en');
    keepLanguage(kept, 'fr');
    expect(chosenLanguage(kept, ['en'])).toBe('fr');
  });

  test('what was typed is found until the reader logs out', () => {
    const kept = storageOr(refuse);
    const typed = { values: { name: 'Abir SARL' }, base: { name: 'Abir' }, etag: '' };
    kept.setItem('facturation.kept./customers/1', JSON.stringify(typed));
    expect(keptAt(kept, '/customers/1', { name: '' })).toEqual(typed);
    forgetAllKept(kept);
    expect(keptAt(kept, '/customers/1', { name: '' })).toBeUndefined();
  });
});

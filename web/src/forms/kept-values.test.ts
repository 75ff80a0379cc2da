import { forgetAllKept, keptAt } from './kept-values.ts';

/** The storage of a tab. */
function storage(begun: Record<string, string>): Storage {
  const kept = new Map(Object.entries(begun));
  return {
    get length() {
      return kept.size;
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    removeItem: (key: string) => kept.delete(key),
  } as unknown as Storage;
}

const typed = { values: { name: 'Abir SARL' }, base: { name: 'Abir' }, etag: '"3"' };

describe('what was typed and not saved', () => {
  test('is found at its place, and at no other', () => {
    const tab = storage({ 'facturation.kept./customers/1': JSON.stringify(typed) });
    expect(keptAt(tab, '/customers/1')).toEqual(typed);
    expect(keptAt(tab, '/customers/2')).toBeUndefined();
  });

  test('is nothing when it cannot be read', () => {
    expect(keptAt(storage({ 'facturation.kept./bills/new': '{' }), '/bills/new')).toBeUndefined();
  });

  test('is gone when the reader logs out, and nothing else is', () => {
    const tab = storage({
      'facturation.kept./bills/new': JSON.stringify(typed),
      'facturation.kept./customers/1': JSON.stringify(typed),
      'facturation.session': 'kept',
    });
    forgetAllKept(tab);
    expect(keptAt(tab, '/bills/new')).toBeUndefined();
    expect(keptAt(tab, '/customers/1')).toBeUndefined();
    expect(tab.getItem('facturation.session')).toBe('kept');
  });
});

import { storageOr } from '../session/storage.ts';
import { forgetAllKept, keptAt } from './kept-values.ts';

/** The storage of a tab. */
function storage(begun: Record<string, string>) {
  const kept = storageOr(() => {
    throw new Error('there is no browser');
  });
  for (const [key, value] of Object.entries(begun)) kept.setItem(key, value);
  return kept;
}

const FRESH = { name: '' };

const typed = { values: { name: 'Abir SARL' }, base: { name: 'Abir' }, etag: '"3"' };

describe('what was typed and not saved', () => {
  test('is found at its place, and at no other', () => {
    const tab = storage({ 'facturation.kept./customers/1': JSON.stringify(typed) });
    expect(keptAt(tab, '/customers/1', FRESH)).toEqual(typed);
    expect(keptAt(tab, '/customers/2', FRESH)).toBeUndefined();
  });

  test('is nothing when it cannot be read', () => {
    expect(keptAt(storage({ 'facturation.kept./bills/new': '{' }), '/bills/new', FRESH)).toBeUndefined();
  });

  test.each([
    ['an older version of the page, with no list of lines', { ...typed, values: { name: 'Abir' } }],
    ['lines that are texts', { ...typed, values: { name: 'Abir', lines: ['1'] } }],
    ['a name that is a group', { ...typed, values: { name: {}, lines: [] } }],
    ['nothing of a form', 'nonsense'],
  ])('is nothing when it is of %s', (_, kept) => {
    const base = { name: '', lines: [{ quantity: '' }] };
    const keptThere = { base, ...(typeof kept === 'string' ? { values: kept } : { ...kept, base }) };
    const tab = storage({ 'facturation.kept./bills/new': JSON.stringify(keptThere) });
    expect(keptAt(tab, '/bills/new', base)).toBeUndefined();
  });

  test('is found where a form has grown a list longer, or leaves a member out', () => {
    const base = { name: '', note: undefined, lines: [{ quantity: '' }] };
    const kept = { values: { name: 'Abir', lines: [{ quantity: '1' }, { quantity: '2' }] }, base, etag: '' };
    const tab = storage({ 'facturation.kept./bills/new': JSON.stringify(kept) });
    expect(keptAt(tab, '/bills/new', base)?.values.lines).toHaveLength(2);
  });

  test('is gone when the reader logs out, and nothing else is', () => {
    const tab = storage({
      'facturation.kept./bills/new': JSON.stringify(typed),
      'facturation.kept./customers/1': JSON.stringify(typed),
      'facturation.session': 'kept',
    });
    forgetAllKept(tab);
    expect(keptAt(tab, '/bills/new', FRESH)).toBeUndefined();
    expect(keptAt(tab, '/customers/1', FRESH)).toBeUndefined();
    expect(tab.getItem('facturation.session')).toBe('kept');
  });
});

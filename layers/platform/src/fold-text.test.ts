import { foldText } from './fold-text.ts';

describe('given a text to find', () => {
  it.each([
    ['Œuvre', 'oeuvre'],
    ['CŒUR', 'coeur'],
    ['Ex æquo', 'EX AEQUO'],
    ['Ǽ', 'ae'],
    ['Straße', 'strasse'],
    ['STRAẞE', 'Strasse'],
    ['L’Atelier', "l'atelier"],
    ['L‘Atelier', 'l’atelier'],
    ['Guʼn', "gu'n"],
    ['Élan', 'e\u0301lan'],
    ['ﬁn', 'fin'],
  ])('%s is what %s is', (one, other) => {
    expect(foldText(one)).toBe(foldText(other));
  });

  it.each([
    ['œ', 'o'],
    ["l'atelier", 'latelier'],
  ])('%s is not what %s is', (one, other) => {
    expect(foldText(one)).not.toBe(foldText(other));
  });
});

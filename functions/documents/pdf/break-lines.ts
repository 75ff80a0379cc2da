/** A letter with the accents that follow it. */
const CHARACTERS = /\P{M}\p{M}*/gu;
/** Signs after which a word that is too long is rather broken. */
const BREAKING = /[-/_.,;:@+&]/;
/** Characters that are measured first, of a word that is too long. */
const FEW = 16;

/**
 * The lines that a text takes in a width. Its own line breaks are kept, the others are at spaces; a word that is wider
 * than a line is broken within.
 * @param widthOf the width of a text of one line
 */
export function breakLines(text: string, width: number, widthOf: (text: string) => number): string[] {
  return text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, width, widthOf));
}

function breakParagraph(paragraph: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(/ +/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = breakWord(word, width, widthOf);
    line = pieces.pop() ?? '';
    lines.push(...pieces);
  }
  return [...lines, line];
}

function breakWord(word: string, width: number, widthOf: (text: string) => number): string[] {
  const pieces: string[] = [];
  let rest: string[] = word.match(CHARACTERS) ?? [word];
  for (;;) {
    const most = mostThatFit(rest, (characters) => widthOf(characters.join('')) <= width);
    if (most === rest.length) return [...pieces, rest.join('')];
    const length = breakBefore(rest, most);
    pieces.push(rest.slice(0, length).join(''));
    rest = rest.slice(length);
  }
}

/**
 * How many of the first characters fit, at least one. A long text is not measured as a whole for each of its lines: what
 * measuring takes grows with its length.
 */
function mostThatFit(
  characters: readonly string[],
  fits: (characters: readonly string[]) => boolean,
): number {
  let [low, high] = [1, FEW];
  while (high < characters.length && fits(characters.slice(0, high))) [low, high] = [high, 2 * high];
  high = Math.min(high, characters.length);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(characters.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A break after a sign is taken where it leaves the line at least half full. */
function breakBefore(characters: readonly string[], most: number): number {
  const sign = characters.slice(0, most).findLastIndex((character) => BREAKING.test(character));
  return sign + 1 >= most / 2 ? sign + 1 : most;
}

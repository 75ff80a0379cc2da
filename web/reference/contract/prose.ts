/** A piece of a line. */
export interface Span {
  kind: 'text' | 'code' | 'strong';
  text: string;
}

/** A paragraph, or the items of a list. */
export type Block = { kind: 'paragraph'; spans: Span[] } | { kind: 'list'; items: Span[][] };

const MARKED = /`(?<code>[^`]+)`|\*\*(?<strong>[^*]+)\*\*/g;

function spansOf(line: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const { index, 0: whole, groups = {} } of line.matchAll(MARKED)) {
    spans.push({ kind: 'text', text: line.slice(from, index) });
    const { code, strong = '' } = groups;
    spans.push(code === undefined ? { kind: 'strong', text: strong } : { kind: 'code', text: code });
    from = index + whole.length;
  }
  spans.push({ kind: 'text', text: line.slice(from) });
  return spans.filter(({ text }) => text !== '');
}

const oneLine = (text: string): string => text.trim().replaceAll(/\s*\n\s*/g, ' ');

/** A list may follow its paragraph without a blank line. */
function blocksIn(text: string): Block[] {
  const [before = [], ...items] = text.split(/^- /m).map((part) => spansOf(oneLine(part)));
  return [
    ...(before.length > 0 ? [{ kind: 'paragraph', spans: before } as const] : []),
    ...(items.length > 0 ? [{ kind: 'list', items } as const] : []),
  ];
}

/** The Markdown that descriptions of the contract use: paragraphs, lists with `-`, code and **bold**. */
export const blocksOf = (text: string): Block[] => text.split(/\n{2,}/).flatMap(blocksIn);

/** The same for a single line. */
export const inlineOf = (text: string): Span[] => spansOf(oneLine(text));

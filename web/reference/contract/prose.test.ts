import { blocksOf, inlineOf } from './prose.ts';

const text = (of: string) => ({ kind: 'text', text: of });
const code = (of: string) => ({ kind: 'code', text: of });

describe('a description', () => {
  test('is paragraphs, whose lines are one', () => {
    expect(blocksOf('One\ntwo.\n\nThree.')).toEqual([
      { kind: 'paragraph', spans: [text('One two.')] },
      { kind: 'paragraph', spans: [text('Three.')] },
    ]);
  });

  test('has lists, whose items go on in the next line', () => {
    expect(blocksOf('- **Money** is a\n  number.\n- Times')).toEqual([
      { kind: 'list', items: [[{ kind: 'strong', text: 'Money' }, text(' is a number.')], [text('Times')]] },
    ]);
  });

  test('has lists right below a paragraph', () => {
    expect(blocksOf('Either:\n- one')).toEqual([
      { kind: 'paragraph', spans: [text('Either:')] },
      { kind: 'list', items: [[text('one')]] },
    ]);
  });

  test('keeps a dash that begins no line', () => {
    expect(blocksOf('a - b')).toEqual([{ kind: 'paragraph', spans: [text('a - b')] }]);
  });

  test('of nothing is nothing', () => {
    expect(blocksOf('\n')).toEqual([]);
  });
});

test('a line has code, and marks that end nowhere are text', () => {
  expect(inlineOf('Needs `a:b` or `c')).toEqual([text('Needs '), code('a:b'), text(' or `c')]);
});

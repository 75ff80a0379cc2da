import { all, fileOf, group, leaf, NOTHING } from './elements.ts';

describe('given an element', () => {
  it('its text and attributes are escaped', () => {
    expect(leaf('a', 'R&D <"1">', { b: '"&<' })).toBe(
      '<a b="&quot;&amp;&lt;">R&amp;D &lt;&quot;1&quot;&gt;</a>',
    );
  });

  it('a carriage return stays one, and a line feed and a tab need nothing', () => {
    expect(leaf('a', 'x\r\n\ty')).toBe('<a>x&#13;\n\ty</a>');
  });

  it('without a text it is not there, and a group without elements is not either', () => {
    expect(group('a', leaf('b', undefined), NOTHING, group('c'))).toBe('');
  });

  it('a zero is a text', () => expect(group('a', leaf('b', '0.00'))).toBe('<a><b>0.00</b></a>'));

  it('elements stand in the order they are given', () => {
    expect(all([leaf('a', '1'), leaf('b', '2')])).toBe('<a>1</a><b>2</b>');
  });

  it.each(['é', '€', '𝄞', '\u{fffd}', '\u{d7ff}', '\u{e000}'])('%j can be written', (text) => {
    expect(leaf('a', text)).toBe(`<a>${text}</a>`);
  });

  it.each([
    ['\u0000', 'U+0000'],
    ['\u000b', 'U+000B'],
    ['\u001f', 'U+001F'],
    ['\ud800', 'U+D800'],
    ['\udfff', 'U+DFFF'],
    ['\ufffe', 'U+FFFE'],
    ['\uffff', 'U+FFFF'],
  ])('%j cannot, and is refused by its name', (text, name) => {
    expect(() => leaf('a', `x${text}`)).toThrow(new RangeError(`XML cannot hold ${name}.`));
    expect(() => leaf('a', 'x', { b: text })).toThrow(RangeError);
  });
});

describe('given a file', () => {
  it('it says that it is XML in UTF-8, and declares its namespaces', () => {
    expect(fileOf('a:b', { 'xmlns:a': 'urn:x' }, leaf('a:c', '1'))).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<a:b xmlns:a="urn:x"><a:c>1</a:c></a:b>\n',
    );
  });
});

import {
  Euros,
  eurosOf,
  IdInput,
  LinesInput,
  QueryTime,
  refuseOtherId,
  SignedEurosInput,
  Text,
  TextInput,
  TimeInput,
  wholeNumber,
} from './schemas.ts';

describe('given an id in a body', () => {
  it('an integer is taken as the original did', () => expect(IdInput.parse(7)).toBe('7'));
  it.each([['a b'], [''], ['x'.repeat(65)], [-1], [1.5], [null]])('%p is refused', (id) => {
    expect(IdInput.safeParse(id).success).toBe(false);
  });
  it('it must be that of the path', () => {
    expect(() => refuseOtherId('1', '2')).toThrow('An id cannot be changed.');
    expect(() => refuseOtherId('1', '1')).not.toThrow();
  });
});

describe('given an amount in euros', () => {
  it('it is integer cents inside', () => expect(Euros.parse(19.99)).toBe(1999));
  it.each([[0.001], [-1], [Number.NaN], [Number.POSITIVE_INFINITY], [2 ** 46], ['1']])(
    '%p is refused',
    (euros) => {
      expect(Euros.safeParse(euros).success).toBe(false);
    },
  );
  it('it may be below 0 where a credit is one, and 0 has no sign', () => {
    expect([-19.99, 19.99, -(2 ** 46) + 0.01].map((euros) => SignedEurosInput.parse(euros))).toEqual([
      -1999, 1999, -7036874417766399,
    ]);
    expect(SignedEurosInput.parse(-0)).toBe(0);
    for (const euros of [-0.001, -(2 ** 46), 2 ** 46, Number.NaN])
      expect(SignedEurosInput.safeParse(euros).success).toBe(false);
  });
  it('it is written exactly', () => expect(JSON.stringify([eurosOf(1999), eurosOf(100)])).toBe('[19.99,1]'));
});

describe('given a text a person wrote', () => {
  it.each([[' '], ['\ud800'], ['xxxx']])('%p is refused', (text) => {
    expect(Text(3).safeParse(text).success).toBe(false);
  });
});

describe('given a text a person wrote, in a body', () => {
  it('it is composed: é is one letter however it was typed', () => {
    expect(TextInput(2).parse('e\u0301a')).toBe('éa');
  });
  it('the character that nobody sees is named', () => {
    const { error } = TextInput(10).safeParse('a\u202Eb');
    expect(error?.issues).toMatchObject([{ message: expect.stringContaining('U+202E') }]);
  });
  it('of several lines, their breaks are kept in one form, and nothing else that nobody sees', () => {
    expect(LinesInput(9).parse('a\r\nb\rc\n')).toBe('a\nb\nc\n');
    expect(TextInput(9).safeParse('a\nb').success).toBe(false);
    expect(LinesInput(9).safeParse('a\tb').error?.issues).toMatchObject([
      { message: 'U+0009 is an invisible character: leave it out.' },
    ]);
  });
  it('what is kept already can still be answered', () => expect(Text(3).parse('a\u202Eb')).toBe('a\u202Eb'));
});

describe('given a time', () => {
  it('in a body, it is UTC with milliseconds inside', () => {
    expect(TimeInput.parse('2026-11-29t10:34:00.1239+01:00')).toBe('2026-11-29T09:34:00.123Z');
  });
  it('in a query, a plus that was not encoded counts', () => {
    expect(QueryTime.parse('2026-11-29T10:34:00 01:00')).toBe('2026-11-29T09:34:00.000Z');
  });
  it.each([[TimeInput], [QueryTime]])('a leap second is refused for that one reason', (schema) => {
    const { error } = schema
      .refine((date) => Date.parse(date) >= 0, 'before 1970')
      .safeParse('2026-12-31T23:59:60Z');
    expect(error?.issues.map(({ message }) => message)).toEqual([expect.stringContaining('Second 60')]);
  });
});

describe('given a whole number in a query', () => {
  const Size = wholeNumber(1, 100);
  it('decimal digits are taken', () => expect([Size.parse('1'), Size.parse('100')]).toEqual([1, 100]));
  it.each([
    ['0x10'],
    ['0b11'],
    ['0o7'],
    ['1e1'],
    ['5.0'],
    ['+5'],
    [' 5'],
    ['5 '],
    ['05'],
    ['1_0'],
    ['٥'],
    ['５'],
    ['Infinity'],
    ['-0'],
    [''],
    ['0'],
    ['101'],
    ['5\n'],
  ])('%p is refused, with one reason', (text) => {
    expect(Size.safeParse(text).error?.issues).toHaveLength(1);
  });
});

import { Euros, eurosOf, IdInput, refuseOtherId, Text } from './schemas.ts';

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
  it('it is written exactly', () => expect(JSON.stringify([eurosOf(1999), eurosOf(100)])).toBe('[19.99,1]'));
});

describe('given a text a person wrote', () => {
  it.each([[' '], ['\ud800'], ['xxxx']])('%p is refused', (text) => {
    expect(Text(3).safeParse(text).success).toBe(false);
  });
});

import { rememberLacks, takeLacks } from './lacks.ts';

describe('what a bill lacks', () => {
  test('is what the bill itself lacks, by pointers into its body, and said once', () => {
    rememberLacks('1', [
      { pointer: '#/bill/productItems/0/name', detail: 'It has no name.' },
      { pointer: '#/seller/siren', detail: 'It has no SIREN.' },
    ]);
    expect(takeLacks('1')).toEqual([{ pointer: '#/productItems/0/name', detail: 'It has no name.' }]);
    expect(takeLacks('1')).toEqual([]);
  });

  test('is nothing of another bill', () => {
    rememberLacks('1', [{ pointer: '#/bill/note', detail: 'It says nothing.' }]);
    expect(takeLacks('2')).toEqual([]);
  });
});

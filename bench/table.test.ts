import { number, table } from './table.ts';

describe('the table', () => {
  it.each([
    [2_705.4, '2705'],
    [22.96, '23'],
    [0.4567, '0.457'],
    [2, '2'],
  ])('says %d as %s', (value, text) => {
    expect(number(value)).toBe(text);
  });

  it('shows parts while they are few', () => {
    const figure = { name: 'sum', value: 3, unit: 'ms', parts: { a: 1, b: 2 } };
    expect(
      table([figure])
        .split('\n')
        .slice(3)
        .map((line) => line.split('|')[1]?.trim()),
    ).toEqual(['of it a', 'of it b']);
    const many = Object.fromEntries([...'abcdefgh'].map((name) => [name, 1]));
    expect(table([{ ...figure, parts: many }]).split('\n')).toHaveLength(3);
  });

  it('has a row for each figure, with its aims, the verdict and the peer', () => {
    const lines = table([{ name: 'start', value: 21, unit: 's', aim: 15, hard: 20, peer: '105 s' }]).split(
      '\n',
    );
    expect(lines).toHaveLength(3);
    expect(lines[2]?.split('|').map((cell) => cell.trim())).toEqual([
      '',
      'start',
      '21 s',
      '≤ 15, hard ≤ 20 s',
      'hard aim missed',
      '105 s',
      '',
    ]);
  });
});

import { execFileSync } from 'node:child_process';
import { formatsOf } from './formats.ts';

const { addedEuros, age, count, duration, euros, plural, shortEuros } = formatsOf('fr');

/** The spaces French puts in figures are of three kinds; to a reader they are one. */
const spaced = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('figures', () => {
  it.each([
    [1_234.5, '1 234,50 €'],
    [0, '0,00 €'],
    [-0.05, '-0,05 €'],
    [0.3 - 0.2 - 0.1, '0,00 €'],
    [12_345_678.9, '12 345 678,90 €'],
  ])('of money: %d is %s', (amount, text) => {
    expect(spaced(euros(amount))).toBe(text);
  });

  it.each([
    [1_234.5, '+ 1 234,50 €'],
    [0, '+ 0,00 €'],
    [-1_234.5, '- 1 234,50 €'],
    [0.3 - 0.2 - 0.1, '+ 0,00 €'],
  ])('of money added: %d is %s', (amount, text) => {
    expect(spaced(addedEuros(amount))).toBe(text);
  });

  it('are short on an axis', () => {
    expect([1_250, -1_250].map((amount) => spaced(shortEuros(amount)))).toEqual(['1,3 k €', '-1,3 k €']);
  });

  it('are grouped by three', () => {
    expect(spaced(count(1_234_567))).toBe('1 234 567');
  });

  it.each([
    [-5, '0 ms'],
    [240, '240 ms'],
    [1_234, '1,2 s'],
    [45_000, '45 s'],
    [720_000, '12 min'],
    [10_800_000, '3 h'],
    [172_800_000, '2 j'],
  ])('of duration: %d ms is %s', (millis, text) => {
    expect(spaced(duration(millis))).toBe(text);
  });

  it('of age never say less than a second', () => {
    expect([age(0), age(12_400)]).toEqual(['1 s', '12 s']);
  });

  it('agree with their noun', () => {
    expect([0, 1, 2].map((value) => plural(value, 'facture', 'factures'))).toEqual([
      '0 facture',
      '1 facture',
      '2 factures',
    ]);
  });
});

describe('moments', () => {
  it.each(['America/New_York', 'Asia/Kathmandu', 'Europe/Paris'])('are those of Paris in %s', (TZ) => {
    const script = `
      import { formatsOf } from './formats.ts';
      const { dateTime, time } = formatsOf('fr');
      console.log(new Date(0).getHours(), time(Date.UTC(2026, 6, 14, 22, 30)), dateTime(Date.UTC(2026, 10, 29, 23, 30)));`;
    const node = ['--input-type=module', '--disable-warning=ExperimentalWarning', '-e', script];
    const options = { cwd: import.meta.dirname, env: { ...process.env, TZ }, encoding: 'utf8' } as const;
    const [hour, ...moments] = execFileSync(process.execPath, [...node], options)
      .trim()
      .split(' ');
    expect(moments.join(' ')).toBe('00:30:00 30 novembre 2026 à 00:30:00');
    expect(Number(hour) === 1).toBe(TZ === 'Europe/Paris');
  });
});

describe('the same in English', () => {
  const english = formatsOf('en');

  it('has the figures of Europe in the words of English', () => {
    expect(english.euros(-1_234.5)).toBe('-€1,234.50');
    expect([0, 1, 2].map((value) => english.plural(value, 'bill', 'bills'))).toEqual([
      '0 bills',
      '1 bill',
      '2 bills',
    ]);
    expect(english.duration(172_800_000)).toBe('2 d');
    expect(english.percent(5.5)).toBe('5.5%');
  });

  it('writes the day before the month, and a day of the books is the same day in any zone', () => {
    expect(english.date('2026-11-30')).toBe('30/11/2026');
    expect(english.date('2026-11-30T23:30:00.000Z')).toBe('01/12/2026');
    expect(english.month('2026-11')).toBe('November 2026');
  });
});

import type { Language } from './language.ts';

/** The accountant's zone: a day of the page is the day of the books, wherever the reader sits. */
export const timeZone = 'Europe/Paris';

/** English dates as most of Europe writes them: day before month. */
const LOCALES: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };
const UNITS: Record<Language, { day: string }> = { fr: { day: 'j' }, en: { day: 'd' } };

/** A day of the books (`2026-11-30`) has no time: it is shown as it is in any zone. */
const isDay = (when: string): boolean => when.length === 'YYYY-MM-DD'.length;

/** What figures look like in a language. Money is in euros, durations and moments in milliseconds. */
export interface Formats {
  /** `1 234,50 €` */
  euros(amount: number): string;
  /** What was added, or taken off by credits: `+ 1,50 €`, `- 1,50 €`. */
  addedEuros(amount: number): string;
  /** The price of a unit, with up to six decimals: `0,0125 €`, `80,00 €`. */
  price(amount: number): string;
  /** For an axis: `1,2 k €`. */
  shortEuros(amount: number): string;
  count(value: number): string;
  /** As many decimals as a quantity has, up to six. */
  quantity(value: number): string;
  /** `20 %` of 20 */
  percent(value: number): string;
  /** `30/11/2026` of a day of the books or an instant, RFC 3339 */
  date(when: string): string;
  /** `30 novembre 2026 à 12:00:00`, in Paris. `when`: RFC 3339, or milliseconds since the Unix epoch */
  dateTime(when: string | number): string;
  /** `12:00:00`, in Paris. `millis`: since the Unix epoch */
  time(millis: number): string;
  /** `novembre 2026` of `2026-11` */
  month(month: string): string;
  /** `240 ms`, `1,2 s`, `45 s`, `12 min`, `3 h`, `2 j` */
  duration(millis: number): string;
  /** In whole seconds at least, as it counts up before the reader's eyes. */
  age(millis: number): string;
  /** `1 facture`, `2 factures`: French counts none as one, English as many. */
  plural(value: number, one: string, other: string): string;
}

function moneyOf(locale: string): Pick<Formats, 'euros' | 'addedEuros' | 'price' | 'shortEuros'> {
  const euro = { style: 'currency', currency: 'EUR' } as const;
  // Sums of doubles with credits come near nothing from below, and nothing has no sign.
  const money = new Intl.NumberFormat(locale, { ...euro, signDisplay: 'negative' });
  const price = new Intl.NumberFormat(locale, { ...euro, maximumFractionDigits: 6 });
  const short = new Intl.NumberFormat(locale, { ...euro, notation: 'compact', maximumFractionDigits: 1 });
  return {
    euros: (amount) => money.format(amount),
    price: (amount) => price.format(amount),
    shortEuros: (amount) => short.format(amount),
    addedEuros: (amount) => {
      const figure = money.format(amount);
      return figure.startsWith('-') ? `- ${figure.slice(1)}` : `+ ${figure}`;
    },
  };
}

function momentsOf(locale: string): Pick<Formats, 'date' | 'dateTime' | 'time' | 'month'> {
  const numeric = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const day = new Intl.DateTimeFormat(locale, { ...numeric, timeZone: 'UTC' });
  const dayInParis = new Intl.DateTimeFormat(locale, { ...numeric, timeZone });
  const moment = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'long', timeStyle: 'medium' });
  const clock = new Intl.DateTimeFormat(locale, { timeZone, timeStyle: 'medium' });
  const month = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'long' });
  return {
    date: (when) => (isDay(when) ? day : dayInParis).format(new Date(when)),
    dateTime: (when) => moment.format(new Date(when)),
    time: (millis) => clock.format(millis),
    month: (text) => month.format(new Date(`${text}-01`)),
  };
}

function countsOf(locale: string): Pick<Formats, 'count' | 'quantity' | 'percent' | 'plural'> {
  const integer = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const exact = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const rules = new Intl.PluralRules(locale);
  return {
    count: (value) => integer.format(value),
    quantity: (value) => exact.format(value),
    percent: (value) => share.format(value / 100),
    plural: (value, one, other) =>
      `${integer.format(value)} ${rules.select(Math.abs(value)) === 'one' ? one : other}`,
  };
}

function durationsOf(language: Language): Pick<Formats, 'duration' | 'age'> {
  const whole = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 0 });
  const oneDecimal = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 1 });
  const duration = (millis: number): string => {
    const seconds = Math.max(0, millis) / 1_000;
    if (seconds < 1) return `${whole.format(seconds * 1_000)} ms`;
    if (seconds < 10) return `${oneDecimal.format(seconds)} s`;
    if (seconds < 90) return `${whole.format(seconds)} s`;
    if (seconds < 5_400) return `${whole.format(seconds / 60)} min`;
    if (seconds < 172_800) return `${whole.format(seconds / 3_600)} h`;
    return `${whole.format(seconds / 86_400)} ${UNITS[language].day}`;
  };
  return { duration, age: (millis) => duration(Math.max(1, Math.round(millis / 1_000)) * 1_000) };
}

const made = new Map<Language, Formats>();

/** The formats of a language; made once, as Intl's are slow to make. */
export function formatsOf(language: Language): Formats {
  const locale = LOCALES[language];
  const formats = made.get(language) ?? {
    ...moneyOf(locale),
    ...momentsOf(locale),
    ...countsOf(locale),
    ...durationsOf(language),
  };
  made.set(language, formats);
  return formats;
}

/** What figures look like in French. Money is in euros, durations in milliseconds. */

/** The accountant's zone: a day of the page is the day of the books, wherever the reader sits. */
const timeZone = 'Europe/Paris';

const money = new Intl.NumberFormat('fr-FR', {
  style: 'currency',
  currency: 'EUR',
  // Sums of doubles with credits come near nothing from below, and nothing has no sign.
  signDisplay: 'negative',
});
const shortMoney = new Intl.NumberFormat('fr-FR', {
  style: 'currency',
  currency: 'EUR',
  notation: 'compact',
  maximumFractionDigits: 1,
});
const integer = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });
const clock = new Intl.DateTimeFormat('fr-FR', {
  timeZone,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const day = new Intl.DateTimeFormat('fr-FR', { timeZone, dateStyle: 'long', timeStyle: 'medium' });

export const euros = (amount: number): string => money.format(amount);
/** What was added, or taken off by credits: `+ 1,50 €`, `- 1,50 €`. */
export const addedEuros = (amount: number): string => {
  const figure = euros(amount);
  return figure.startsWith('-') ? `- ${figure.slice(1)}` : `+ ${figure}`;
};
/** For an axis: `1,2 k €`. */
export const shortEuros = (amount: number): string => shortMoney.format(amount);
export const count = (value: number): string => integer.format(value);
/** In Paris. `millis`: since the Unix epoch. */
export const time = (millis: number): string => clock.format(millis);
export const dayAndTime = (millis: number): string => day.format(millis);

/** `240 ms`, `1,2 s`, `45 s`, `12 min`, `3 h`, `2 j`. */
export function duration(millis: number): string {
  const seconds = Math.max(0, millis) / 1_000;
  if (seconds < 1) return `${count(seconds * 1_000)} ms`;
  if (seconds < 10) return `${oneDecimal.format(seconds)} s`;
  if (seconds < 90) return `${count(seconds)} s`;
  if (seconds < 5_400) return `${count(seconds / 60)} min`;
  return seconds < 172_800 ? `${count(seconds / 3_600)} h` : `${count(seconds / 86_400)} j`;
}

/** In whole seconds at least, as it counts up before the reader's eyes. */
export const age = (millis: number): string => duration(Math.max(1, Math.round(millis / 1_000)) * 1_000);

/** `1 facture`, `0 facture`, `2 factures`: French counts none as one. */
export const plural = (value: number, noun: string): string =>
  `${count(value)} ${Math.abs(value) < 2 ? noun : `${noun}s`}`;

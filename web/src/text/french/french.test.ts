import { basename } from 'node:path';
import { faultText, loadFaults } from '../faults.ts';
import { FRENCH, french } from './french.ts';
import { type SourceSentence, sourceSentences, VALUE } from './source-sentences.ts';

/** Files whose sentences reach no reader of the page, and why. */
const UNSEEN: readonly (readonly [file: RegExp, why: string])[] = [
  [
    /^layers\/platform\/src\/(?:cors|openapi.*)\.ts$/,
    'settings of a deployment, and the contract’s document',
  ],
  [
    /^layers\/platform\/src\/(?:deadline|invoke|object-store|record-transaction|registration|standstills)\.ts$/,
    'of the log',
  ],
  [/^layers\/platform\/src\/standards\/checked\.ts$/, 'a form, whose sentences are in COMPOSED'],
  [
    /^functions\/(?:gateway\/(?:document|unrouted|contract|authorizer\/.*)|facturation\/(?!contract|publish-facture).*)\.ts$/,
    'of no route of the page',
  ],
  [/^functions\/documents\//, 'of printed documents, and of the log'],
  [/^functions\/billing\/seller\/legal-texts\.ts$/, 'printed on bills'],
  [
    /^functions\/billing\/finalizing\/(?:simulation\/.*|memory-row-store|row-store|commit-queue)\.ts$/,
    'of the log, or said by another file too',
  ],
  [/^functions\/billing\/bills\/release-goods\.ts$/, 'of the log'],
];

/** Sentences in other files that reach no reader. */
const UNSAID: readonly string[] = [
  `${VALUE} answered ${VALUE}.`,
  'The document holds half a character.',
  `${VALUE} is no amount of ${VALUE} decimals.`,
  `${VALUE} is too large.`,
  `A document would be issued on ${VALUE}, and today is ${VALUE}.`,
  'What was prepared is gone.',
];

/** What may stand where a value goes, by its expression in a file. Of others, any of USUAL has to fit. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  'party-faults.ts at': ['seller', 'customer'],
  'errors.ts record': [
    'bills/7',
    'bills/7/payments/1',
    'customers/7',
    'products/7',
    'series/FA',
    'api-keys/7',
    'analytics/rules/7',
    'factures/7',
    'topic OTHER',
  ],
  'errors.ts service': ['database'],
  'errors.ts why': ['is busy with other changes', 'does not answer'],
  'arithmetic-error.ts name': ['Quantity × price of line 1', 'The sum of the lines', 'The gross total'],
  'billed-lines.ts record': ['customers/7', 'products/7'],
  'edit-bill.ts kind': ['invoice', 'creditNote'],
  'credit-line.ts rest': ['12.5 €', 'a quantity of 2'],
  'line-fields.ts member': ['name', 'price'],
  'seller-store.ts member': ['siren', 'timeZone'],
  'take-payment.ts CAN_BE[kind]': ['paid', 'refunded', 'written off'],
  'payment-terms.ts WHOM[kind]': ['A business', 'A public body'],
  'payment-terms.ts way': ['', ' with a day of the month', ' with the end of a month'],
  'schemas.ts what': ['An amount', 'A threshold'],
  'draft-table.ts COLLECTION': ['bills'],
};
const USUAL = ['12', '12.50', '2026', '2026-11-30', 'FA-1', 'S', 'a text'];
const NONE: readonly string[] = [];

/** Sentences that are made of parts, none of which is one: checks of codes, and one that goes before another. */
const COMPOSED = [
  'XX is no country of ISO 3166 (two letters).',
  'XX is no unit of UN/ECE recommendation 20.',
  'XX is no code of an exemption from VAT (VATEX).',
  'XX is no scheme of electronic addresses (EAS).',
  'bills/7 cannot be drawn. The line has no name.',
];

const fits = (sentence: string): boolean => french.translate(sentence) !== undefined;

const listedFor = (file: string, expression = ''): readonly string[] | undefined =>
  VALUES[`${basename(file)} ${expression}`];

/** Sentences that a template can become: each value in turn is each that may stand there. */
function* sentencesOf({ file, text, values }: SourceSentence): Generator<string> {
  const [expression, ...others] = values;
  const at = text.indexOf(VALUE);
  if (at < 0) {
    yield text;
    return;
  }
  for (const value of listedFor(file, expression) ?? USUAL) {
    const filled = text.slice(0, at) + value + text.slice(at + VALUE.length);
    yield* sentencesOf({ file, text: filled, values: others });
  }
}

/** Whether each word that is listed for a sentence has its French; of other values, whether any has. */
function isTranslated({ file, text, values }: SourceSentence): boolean {
  const [first, ...rest] = values;
  const listed = first === undefined ? undefined : listedFor(file, first);
  if (first === undefined) return fits(text);
  const filled = (listed ?? USUAL).map((value) => ({ file, text: text.replace(VALUE, value), values: rest }));
  return listed ? filled.every(isTranslated) : filled.some(isTranslated);
}

const isSeen = (file: string): boolean => !UNSEEN.some(([unseen]) => unseen.test(file));

describe('the sentences of the API', () => {
  const sentences = sourceSentences(isSeen).filter(({ text }) => !UNSAID.includes(text));

  it('are found in its sources', () => {
    const files = new Set(sentences.map(({ file }) => file));
    expect(sentences.length).toBeGreaterThan(150);
    expect([...files]).toEqual(
      expect.arrayContaining([
        'functions/billing/completeness/party-faults.ts',
        'functions/billing/completeness/vat-faults.ts',
        'layers/platform/src/schemas.ts',
      ]),
    );
  });

  it('are all said in French', () => {
    const lacking = sentences.filter((sentence) => !isTranslated(sentence));
    expect(lacking.map(({ file, text }) => `${file}: ${text}`)).toEqual(NONE);
    expect(COMPOSED.filter((sentence) => !fits(sentence))).toEqual(NONE);
  });

  it('are each said by one entry alone, so that none takes the meaning of another', () => {
    const all = [...sentences.flatMap((sentence) => [...sentencesOf(sentence)]), ...COMPOSED];
    const several = all.filter((sentence) => french.fitting(sentence).length > 1);
    expect(several.map((sentence) => [sentence, french.fitting(sentence)])).toEqual(NONE);
  });

  it('leave no entry over that nobody says', () => {
    const said = [...sentences.flatMap((sentence) => [...sentencesOf(sentence)]), ...COMPOSED];
    const used = new Set(said.flatMap((sentence) => french.fitting(sentence)));
    expect(Object.keys(FRENCH).filter((english) => !used.has(english))).toEqual(NONE);
  });
});

describe('a fault in French', () => {
  const spaced = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
  const said = (detail: string) => spaced(faultText('fr', detail));

  beforeAll(() => loadFaults('fr'));

  it.each([
    ['2026-12-01 is after today, 2026-11-30.', 'Le 01/12/2026 est après aujourd’hui, le 30/11/2026.'],
    [
      'due is 1200.00 €: 1300.50 € cannot be paid.',
      'Il reste dû 1 200,00 € : 1 300,50 € ne peuvent pas être payés.',
    ],
    [
      'Quantity × price of line 1 is 999999998000000001 €. The largest amount of a bill is 9999999999.99 €.',
      'Quantité × prix de la ligne 1 font 999 999 998 000 000 000,00 €. Le plus grand montant d’une facture est 9 999 999 999,99 €.',
    ],
    ['Of products/7 12 are wanted, and 1000 are free.', 'Il en faut 12, et 1 000 sont disponibles.'],
    ['A line without productID has a price of its own.', 'Une ligne sans produit a son propre prix.'],
  ])('has its days, figures and amounts as French writes them: %s', (english, frenchText) => {
    expect(said(english)).toBe(frenchText);
  });

  it('follows the field that a problem names before it', () => {
    expect(said('#/name: This text is blank.')).toBe('#/name : Ce texte est vide.');
  });

  it('names a year as it is written, not as a quantity', () => {
    expect(said('The year 2024 of this series is closed.')).toBe('L’année 2024 de cette série est close.');
  });

  it('within another is said in French too', () => {
    expect(said('bills/7 cannot be drawn. The line has no name.')).toBe(
      'Cette facture ne peut pas être dessinée. La ligne n’a pas de nom.',
    );
  });

  it('that nobody knows stays as the API has it, as all do in English', () => {
    expect(said('Something new.')).toBe('Something new.');
    expect(faultText('en', 'The city is missing.')).toBe('The city is missing.');
  });
});

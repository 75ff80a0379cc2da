import { z } from 'zod';
import { toRfc3339 } from './clock.ts';
import { ApiError } from './errors.ts';
import { ID_PATTERN } from './ids.ts';
import { INSTANT, type Instant, readInstant, readQueryInstant } from './instants.ts';
import { exactNumber } from './json.ts';
import { toCents, toEuros } from './money.ts';
import { unseenIn } from './names.ts';

/** An id in an answer or a path. */
export const Id = z
  .string()
  .regex(ID_PATTERN, 'An id is 1 to 64 letters, digits, _ or -.')
  .meta({ description: 'Id: 1 to 64 letters, digits, _ or -', examples: ['1'] });

/** An id in a request's body: clients of the original send integers. */
export const IdInput = z
  .union([Id, z.int().nonnegative().transform(String)], 'An id is a string or an integer.')
  .describe('Id: a string, or an integer as clients of the original send it');

/** A field that the server sets; clients of the original send it as null. */
export const GivenByServer = z
  .null('The server sets this field.')
  .transform(() => undefined)
  .optional()
  .describe('Null or missing: the server sets it');

/** The path of one record. */
export const IdParams = z.strictObject({ id: Id });

const MAX_EUROS = 2 ** 46;

const inCents = (euros: z.ZodNumber) =>
  z
    .codec(euros.lt(MAX_EUROS), z.int(), {
      decode: (amount, context) => {
        const cents = toCents(amount);
        if (cents !== undefined) return cents;
        context.issues.push({
          code: 'custom',
          message: 'An amount has at most two decimals.',
          input: amount,
        });
        return z.NEVER;
      },
      encode: (cents) => cents / 100,
    })
    .meta({ description: 'Euros, at most two decimals', examples: [1234.5] });

/** Euros of at most two decimals, not negative, at an edge; integer cents inside. */
export const Euros = inCents(z.number().min(0));

/** The same of whichever sign. */
export const SignedEurosInput = inCents(z.number().gt(-MAX_EUROS));

/** The same from one cent on. `what`: the amount, as a refusal names it. */
export const EurosAboveZero = (what: string) => inCents(z.number().min(0.01, `${what} is at least 0.01 €.`));

/** The largest safe integer in cents: more than requests may carry, as records on Kafka do. */
const MAX_STORED_EUROS = Number.MAX_SAFE_INTEGER / 100;

/** Euros in an answer, of whichever sign. */
export const SignedEuros = z
  .number()
  .min(-MAX_STORED_EUROS)
  .max(MAX_STORED_EUROS)
  .meta({ description: 'Euros, at most two decimals; below 0 for a credit', examples: [-12.5] });

/** A time in an answer. */
export const time = (what: string) => z.iso.datetime().describe(`${what}; RFC 3339 in UTC`);

const instant = (read: (text: string) => Instant) =>
  z
    .string()
    .meta({ format: 'date-time', pattern: INSTANT.source })
    .transform((text, context) => {
      const { millis, fault } = read(text);
      if (millis !== undefined) return toRfc3339(millis);
      context.issues.push({ code: 'custom', message: fault, input: text });
      return z.NEVER;
    });

/** A calendar day, as documents bear it (BR-FR-03). */
export const Day = z.iso
  .date('A day is written as 2026-11-29.')
  .regex(/^20/, 'The year is 2000 to 2099.')
  .meta({ description: 'A day', examples: ['2026-11-29'] });

/** A time in a body: any RFC 3339 instant; inside it is UTC with milliseconds, as `time` is. */
export const TimeInput = instant(readInstant);

/** A time in a query. */
export const QueryTime = instant(readQueryInstant);

const DECIMAL_DIGITS = /^(?:0|[1-9]\d*)$/;

/** A whole number in a query, written in decimal digits and nothing else. */
export const wholeNumber = (minimum: number, maximum: number) =>
  z
    .string()
    .refine((text) => DECIMAL_DIGITS.test(text), {
      message: `Must be a whole number from ${minimum} to ${maximum}, in decimal digits.`,
      abort: true,
    })
    .meta({ type: 'integer', minimum, maximum })
    .transform(Number)
    .pipe(z.int().min(minimum).max(maximum));

/** Integer cents as the JSON number of euros an answer carries. */
export const eurosOf = (cents: number | bigint): object => exactNumber(toEuros(cents));

const written = (text: z.ZodString, max: number) =>
  text
    .max(max)
    .regex(/\S/, 'This text is blank.')
    .refine((value) => value.isWellFormed(), 'This text is not Unicode.');

/** A text a person wrote, in an answer: not blank, at most `max` UTF-16 units, no lone surrogate. */
export const Text = (max: number) => written(z.string(), max);

/** Such a text in a body. It is stored composed (NFC): é is one letter, however it was typed. It has no invisible characters. */
export const TextInput = (max: number) => written(z.string().normalize('NFC'), max).superRefine(refuseUnseen);

/** Such a text of one line or several. Their breaks are stored as U+000A, however they were typed. */
export const LinesInput = (max: number) =>
  written(
    z
      .string()
      .normalize('NFC')
      .overwrite((value) => value.replaceAll(/\r\n?/g, '\n')),
    max,
  ).superRefine((value, context) => refuseUnseen(value.replaceAll('\n', ' '), context));

function refuseUnseen(value: string, context: z.RefinementCtx): void {
  const unseen = unseenIn(value);
  if (unseen) context.addIssue(`${unseen} is an invisible character: leave it out.`);
}

/** A body may repeat the id of its path, so that what was read can be sent back. @throws {ApiError} 422 for another. */
export function refuseOtherId(inPath: string, inBody: string | undefined): void {
  if (inBody === undefined || inBody === inPath) return;
  const errors = [{ pointer: '#/id', detail: `The id in the path is ${inPath}.` }];
  throw new ApiError('invalid-content', 'An id cannot be changed.', { errors });
}

import type { ResolverOptions } from 'react-hook-form';
import { z } from 'zod';
import { contractResolver } from './contract-resolver.ts';

interface Values {
  name: string;
  dueDate: string;
  period: { start: string };
}

const SCHEMA = z.object({
  name: z.string(),
  dueDate: z.string().optional(),
  period: z.object({ start: z.string().optional() }).optional(),
});

/** A field as the library of forms describes it. `badInput`: a browser cannot read what stands in it */
const field = (name: string, badInput = false) => ({ name, ref: { name, validity: { badInput } } });

const judge = (language: 'fr' | 'en', values: Values, fields: object) =>
  contractResolver<Values>(SCHEMA, language)(values, undefined, {
    fields,
    shouldUseNativeValidation: undefined,
  } as ResolverOptions<Values>);

const values: Values = { name: 'Camille', dueDate: '', period: { start: '' } };

describe('given a date that is half written, or does not exist', () => {
  const fields = {
    name: field('name'),
    dueDate: field('dueDate', true),
    period: { start: field('period.start', true) },
  };

  it.each([
    ['fr', 'Cette date n’existe pas, ou n’est pas complète.'],
    ['en', 'This date does not exist, or is not complete.'],
  ] as const)(
    'the form is refused at its field, in %s, though its value is empty',
    async (language, message) => {
      expect(await judge(language, values, fields)).toMatchObject({
        values: {},
        errors: { dueDate: { message }, period: { start: { message } } },
      });
    },
  );

  it('what the contract finds elsewhere is said with it', async () => {
    const { errors } = await judge('en', { ...values, name: '' }, fields);
    expect(Object.keys(errors).toSorted()).toEqual(['dueDate', 'name', 'period']);
  });
});

test('a date that is left out is no fault', async () => {
  const fields = { name: field('name'), dueDate: field('dueDate'), period: { start: field('period.start') } };
  expect((await judge('fr', values, fields)).errors).toEqual({});
});

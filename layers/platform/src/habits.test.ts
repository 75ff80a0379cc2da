import { z } from 'zod';
import { withoutHabits } from './habits.ts';
import { orNone } from './merge-patch.ts';
import { Euros, IdInput } from './schemas.ts';

const Line = z.strictObject({ product: z.string(), note: z.string().nullish(), price: Euros.optional() });
const Order = z.strictObject({
  id: IdInput.optional(),
  name: z.string(),
  size: z.number().default(1),
  lines: z.array(Line).optional(),
});
const links = { _links: { self: { href: '/orders/1' } }, _embedded: { a: [null] }, links: [] };

describe('given a body as clients send it by habit', () => {
  it('null of a field that may be missing is a missing field, in lines too', () => {
    const body = {
      id: null,
      name: 'A',
      size: null,
      lines: [{ product: 'p', note: null, price: null }],
    };
    expect(withoutHabits(body, [Order])).toEqual({ name: 'A', lines: [{ product: 'p' }] });
    expect(withoutHabits({ name: 'A', lines: null }, [Order])).toEqual({ name: 'A' });
  });

  it('links and what was embedded are left out, in lines too', () => {
    const body = { name: 'A', ...links, lines: [{ product: 'p', ...links }] };
    expect(withoutHabits(body, [Order])).toEqual({ name: 'A', lines: [{ product: 'p' }] });
  });

  it('null of a field that is needed stays, and unknown fields stay, for the schema to refuse', () => {
    const body = JSON.parse(
      '{"name":null,"colour":null,"constructor":null,"__proto__":null,"lines":[{"product":null}]}',
    );
    expect(withoutHabits(body, [Order])).toEqual(body);
  });

  it('null that says something stays, whatever is done with the others', () => {
    const Company = z.strictObject({ number: orNone(z.string()).optional(), note: z.string().nullish() });
    expect(withoutHabits({ number: null, note: null }, [Company])).toEqual({ number: null });
  });

  it('what has a default is looked into, too', () => {
    const Texts = z.strictObject({ first: z.string().default('x') }).prefault({});
    const body = { texts: { first: null, ...links } };
    expect(withoutHabits(body, [z.strictObject({ texts: Texts })])).toEqual({ texts: {} });
  });

  it('of a union, what any alternative needs stays', () => {
    const Either = z.union([
      z.strictObject({ kind: z.literal('a'), key: z.string().optional() }),
      z.strictObject({ kind: z.literal('b'), key: z.string().optional(), value: z.number() }),
    ]);
    const body = { kind: 'b', key: null, value: null, ...links };
    expect(withoutHabits(body, [Either.refine(() => true)])).toEqual({ kind: 'b', value: null });
  });

  it('where null asks to remove a field, it stays', () => {
    const body = { id: null, name: 'A', ...links };
    expect(withoutHabits(body, [Order], 'remove')).toEqual({ id: null, name: 'A' });
  });

  it('what the schema does not describe is left as it is', () => {
    const free = z.strictObject({ any: z.unknown() });
    expect(withoutHabits({ any: { a: null, ...links } }, [free])).toEqual({ any: { a: null, ...links } });
    expect([null, 1, [null]].map((value) => withoutHabits(value, [Order]))).toEqual([null, 1, [null]]);
  });
});

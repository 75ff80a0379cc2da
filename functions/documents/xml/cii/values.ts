import { group, leaf, type Xml } from '../elements.ts';
import { VAT } from '../profile.ts';
import type { Identifier, Tax } from '../terms/invoice.ts';

/** `20261129`, by UNTDID 2379. */
const DATE = { format: '102' } as const;

/** A day, in the types of dates that the schema has: `udt` nearly everywhere. */
export const dayOf = (name: string, day: string | undefined, type: 'udt' | 'qdt' = 'udt'): Xml =>
  group(name, leaf(`${type}:DateTimeString`, day?.replaceAll('-', ''), DATE));

export const identifierOf = (name: string, identifier: Identifier | undefined): Xml =>
  leaf(name, identifier?.id, identifier && { schemeID: identifier.scheme });

/** How a line or a discount is taxed. */
export const taxOf = (name: string, { category, rate }: Tax): Xml =>
  group(
    name,
    leaf('ram:TypeCode', VAT),
    leaf('ram:CategoryCode', category),
    leaf('ram:RateApplicablePercent', rate),
  );

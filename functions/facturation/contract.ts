import { defineService } from '@facturation/platform/contract';
import { collectionOf, pageQuery } from '@facturation/platform/hal';
import {
  Id,
  IdInput,
  IdParams,
  QueryTime,
  SignedEuros,
  SignedEurosInput,
  TextInput,
  TimeInput,
  time,
} from '@facturation/platform/schemas';
import { z } from 'zod';

import { factureIdOf, isOfBill } from './facture.ts';
import { BILL_KINDS } from './of-bill.ts';

export { type ConflictRow, conflictShard } from './conflict.ts';
export {
  type BadRecord,
  type FactureRecord,
  factureIdOf,
  isBad,
  isOfBill,
  isValid,
  type ParsedRecord,
} from './facture.ts';
export { parseRecord, type SourceRecord } from './parse-record.ts';
export { UNREADABLE_HEADER, type UnreadableCode } from './unreadable.ts';

/** Producers on Kafka may write longer names than this API takes. */
const ReadName = z.string().min(1).max(256).describe('Name of the client');

/** Members that only factures of bills have. */
export const ofBill = {
  number: z.string().optional().describe('Number of the bill that it is the message of'),
  hash: z.string().optional().describe('Hash of that bill, which ties it to the one before it in its series'),
  kind: z.enum(BILL_KINDS).optional().describe('Kind of that bill'),
};

const example = { nomClient: 'Abir', montant: 1234.5, customerID: '1' };

const at = '2026-03-01T09:30:00.000Z';

const Facture = z
  .object({
    id: Id,
    nomClient: ReadName,
    montant: SignedEuros.describe('Amount in euros, at most two decimals; below 0 for a credit'),
    date: time('The date that its producer gave, or else the Kafka timestamp'),
    customerID: Id.optional().describe('Id of a customer; when given, it is the Kafka key'),
    key: z
      .string()
      .describe('The customer by whom windows count it: the Kafka key, where the record has one'),
    time: time('The Kafka timestamp: the time that windows count it in'),
    ...ofBill,
  })
  .meta({
    id: 'Facture',
    examples: [{ id: 'F-1', ...example, date: at, key: '1', time: at }],
  });

/** What the ids of bills' factures begin with. */
const OF_BILLS = factureIdOf('');

const OwnId = IdInput.refine(
  (id) => !isOfBill(id),
  `Ids that begin with ${OF_BILLS} are those of bills, which are published when they are made final.`,
).meta({ not: { type: 'string', pattern: `^${OF_BILLS}` } });

const NewFacture = z
  .strictObject({
    id: OwnId.optional().describe(
      `Chosen by the client; generated when missing. Those that begin with ${OF_BILLS} are of bills`,
    ),
    nomClient: TextInput(85).describe('Name of the client'),
    montant: SignedEurosInput.describe('Amount in euros, at most two decimals; below 0 for a credit'),
    date: TimeInput.refine((date) => Date.parse(date) >= 0, 'Kafka knows no time before 1970.')
      .optional()
      .describe('The Kafka timestamp; now when missing'),
    customerID: IdInput.optional().describe(
      'Id of a customer; the Kafka key when given, otherwise nomClient is',
    ),
  })
  .meta({ id: 'NewFacture', examples: [example] });

const FactureQuery = z
  .strictObject({
    ...pageQuery,
    id: z.array(Id).min(1).max(100).optional().describe('A batch; not together with anything else'),
    nomClient: ReadName.optional().describe('Only factures of the client with this name'),
    key: ReadName.optional().describe('Only factures that windows count for this customer'),
    ofBills: z
      .literal('true')
      .optional()
      .describe(
        'Only factures that tell of bills: their ids are B- and that of the bill; not with nomClient',
      ),
    from: QueryTime.optional().describe('Only factures with a time at or after'),
    to: QueryTime.optional().describe('Only factures with a time before'),
  })
  .refine(
    ({ id, cursor, nomClient, key, ofBills, from, to }) =>
      !(id && (cursor ?? nomClient ?? key ?? ofBills ?? from ?? to)),
    {
      path: ['id'],
      message: 'A batch of ids takes no other parameter.',
    },
  )
  .refine(({ nomClient, ofBills }) => !(nomClient && ofBills), {
    path: ['ofBills'],
    message: 'ofBills does not go with nomClient: filter by key.',
  });

export type FactureQuery = z.output<typeof FactureQuery>;

export const facturation = defineService({
  name: 'FACTURATION-SERVICE',
  description:
    'The stream of factures: publishes them on topic FACTURATION and stores what the topic carries',
  routes: {
    publishFacture: {
      method: 'POST',
      path: '/publish/{topic}',
      scopes: ['factures:write'],
      summary: 'Publish a facture by hand',
      params: z.object({
        topic: z
          .string()
          .meta({ description: 'Name of the topic; FACTURATION is the only one', examples: ['FACTURATION'] }),
      }),
      body: NewFacture,
      leadsTo: ['/factures/{id}'],
      errors: ['id-of-another'],
      answers: {
        202: { description: 'The facture is on the topic; the database will have it soon', schema: Facture },
      },
    },
    listFactures: {
      method: 'GET',
      path: '/factures',
      scopes: ['factures:read'],
      summary: 'Factures, newest first',
      description:
        'Filters are combined. With `key`, a page looks at 2,000 factures at most, so it may hold fewer than asked for, or none, and yet have a next one: read on until `_links.next` is missing.',
      query: FactureQuery,
      answers: {
        200: {
          description: 'One page',
          schema: collectionOf('factures', Facture),
          contentType: 'application/hal+json',
        },
      },
    },
    getFacture: {
      method: 'GET',
      path: '/factures/{id}',
      scopes: ['factures:read'],
      summary: 'One facture',
      params: IdParams,
      answers: { 200: { description: 'The facture', schema: Facture } },
    },
  },
});

import { defineService } from '@facturation/platform/contract';
import { collectionOf, pageQuery } from '@facturation/platform/hal';
import {
  Euros,
  Id,
  IdInput,
  IdParams,
  SignedEuros,
  TextInput,
  TimeInput,
  time,
} from '@facturation/platform/schemas';
import { z } from 'zod';

export { type ConflictRow, conflictShard } from './conflict.ts';
export { type BadRecord, type FactureRecord, isBad, isValid, type ParsedRecord } from './facture.ts';
export { parseRecord, type SourceRecord } from './parse-record.ts';
export { UNREADABLE_HEADER, type UnreadableCode } from './unreadable.ts';

/** Producers on Kafka may write longer names than this API takes. */
const ReadName = z.string().min(1).max(256).describe('Name of the client');

const example = { nomClient: 'Abir', montant: 1234.5, customerID: '1' };

const Facture = z
  .object({
    id: Id,
    nomClient: ReadName,
    montant: SignedEuros.describe('Amount in euros, at most two decimals; below 0 for a credit'),
    date: time('The date that its producer gave, or else the Kafka timestamp'),
    customerID: Id.optional().describe('Id of a customer; when given, it is the Kafka key'),
  })
  .meta({
    id: 'Facture',
    examples: [{ id: 'F-1', ...example, date: '2026-03-01T09:30:00.000Z' }],
  });

const NewFacture = z
  .strictObject({
    id: IdInput.optional().describe('Chosen by the client; generated when missing'),
    nomClient: TextInput(85).describe('Name of the client'),
    montant: Euros.describe('Amount in euros, at most two decimals'),
    date: TimeInput.refine((date) => Date.parse(date) >= 0, 'Kafka knows no time before 1970.')
      .optional()
      .describe('The Kafka timestamp; now when missing'),
    customerID: IdInput.optional().describe(
      'Id of a customer; the Kafka key when given, otherwise nomClient is',
    ),
  })
  .meta({ id: 'NewFacture', examples: [example] });

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
      query: z.strictObject({
        ...pageQuery,
        nomClient: ReadName.optional().describe('Only factures of the client with this name'),
      }),
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

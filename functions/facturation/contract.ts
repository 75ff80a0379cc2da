import { defineService } from '@facturation/platform/contract';
import { collectionOf, pageQuery } from '@facturation/platform/hal';
import { Euros, Id, IdInput, IdParams, Text } from '@facturation/platform/schemas';
import { z } from 'zod';

export { type BadRecord, type FactureRecord, isBad, isValid, type ParsedRecord } from './facture.ts';
export { parseRecord, type SourceRecord } from './parse-record.ts';

const Name = Text(85).describe('Name of the client');

const Facture = z
  .object({
    id: Id,
    nomClient: Name,
    montant: Euros,
    date: z.iso.datetime(),
    customerID: Id.optional(),
  })
  .meta({ id: 'Facture' });

const NewFacture = z
  .strictObject({
    id: IdInput.nullish(),
    nomClient: Name,
    montant: Euros,
    date: z.iso
      .datetime()
      .refine((date) => Date.parse(date) >= 0, 'Kafka knows no time before 1970.')
      .optional()
      .describe('The Kafka timestamp; now when missing'),
    customerID: IdInput.optional(),
  })
  .meta({ id: 'NewFacture' });

export const facturation = defineService({
  name: 'FACTURATION-SERVICE',
  description: 'The stream of factures: publishes them on topic FACTURATION and keeps what the topic carried',
  routes: {
    publishFacture: {
      method: 'POST',
      path: '/publish/{topic}',
      scopes: ['factures:write'],
      summary: 'Publish a facture by hand',
      params: z.object({ topic: z.string() }),
      body: NewFacture,
      answers: { 202: { description: 'The topic has it; the database follows', schema: Facture } },
    },
    listFactures: {
      method: 'GET',
      path: '/factures',
      scopes: ['factures:read'],
      summary: 'Factures, newest first',
      query: z.strictObject({ ...pageQuery, nomClient: Name.optional() }),
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

import { defineService } from '@facturation/platform/contract';
import { toCents } from '@facturation/platform/money';
import { z } from 'zod';

export { type FactureRecord, isBad, type ParsedRecord } from './facture.ts';
export { parseRecord, type SourceRecord } from './parse-record.ts';

const Id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be 1 to 64 letters, digits, _ or -');
/** The original's clients give ids as integers. */
const IdInput = z.union([Id, z.int().transform(String)]);
const Name = z.string().min(1).max(85).describe('Name of the client');
const Euros = z
  .number()
  .refine((euros) => toCents(euros) !== undefined, 'must have at most two decimals')
  .describe('Euros, at most two decimals');

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
    date: z.iso.datetime().optional().describe('The Kafka timestamp; now when missing'),
    customerID: IdInput.optional(),
  })
  .meta({ id: 'NewFacture' });

const FacturePage = z
  .object({
    _embedded: z.object({ factures: z.array(Facture) }),
    _links: z.record(z.string(), z.object({ href: z.string() })),
    page: z.object({ size: z.int() }),
  })
  .meta({ id: 'FacturePage' });

export const facturation = defineService({
  name: 'FACTURATION-SERVICE',
  description: 'The stream of factures: publishes them on topic FACTURATION and keeps what the topic carried',
  routes: {
    publishFacture: {
      method: 'POST',
      path: '/publish/{topic}',
      summary: 'Publish a facture by hand',
      params: z.object({ topic: z.string() }),
      body: NewFacture,
      answers: { 202: { description: 'The topic has it; the database follows', schema: Facture } },
    },
    listFactures: {
      method: 'GET',
      path: '/factures',
      summary: 'Factures, newest first',
      query: z.object({
        size: z.coerce.number().int().min(1).max(100).default(20),
        page: z.literal('0', 'is not supported: follow _links.next').optional(),
        cursor: z.string().optional(),
        nomClient: Name.optional(),
      }),
      answers: { 200: { description: 'One page', schema: FacturePage, contentType: 'application/hal+json' } },
    },
    getFacture: {
      method: 'GET',
      path: '/factures/{id}',
      summary: 'One facture',
      params: z.object({ id: Id }),
      answers: { 200: { description: 'The facture', schema: Facture } },
    },
  },
});

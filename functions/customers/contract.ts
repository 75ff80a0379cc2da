import { defineService } from '@facturation/platform/contract';
import { collectionOf, pageQuery, searchQuery } from '@facturation/platform/hal';
import { GivenByServer, Id, IdInput, IdParams } from '@facturation/platform/schemas';
import { z } from 'zod';
import { agreeing, changedFields, fields, writtenFields } from './fields.ts';

const example = { name: 'Abir', email: 'ab@gmail.com' };
const business = {
  ...example,
  kind: 'business',
  siren: '200000008',
  siret: '20000000800017',
  vatNumber: 'FR37200000008',
  address: { line1: '2 rue Imaginaire', postcode: '69000', city: 'Lyon', country: 'FR' },
  electronicAddress: { scheme: '0225', value: '200000008' },
  paymentTerms: { days: 30 },
};

/** A customer, as far as members are not held against each other. Those that nobody has set are not there. */
export const Customer = z
  .object({ id: Id, ...fields })
  .meta({ id: 'Customer', examples: [{ id: '1', ...example }] });
/** A customer whose members agree with each other. */
export const AgreeingCustomer = Customer.superRefine(agreeing);

const NewCustomer = z
  .strictObject({ id: GivenByServer, ...writtenFields })
  .superRefine(agreeing)
  .meta({ id: 'NewCustomer', examples: [business, example] });
const id = IdInput.optional().describe('When given, that of the path');
const CustomerBody = z
  .strictObject({ id, ...writtenFields })
  .superRefine(agreeing)
  .meta({ id: 'CustomerBody', examples: [business] });
const CustomerChange = z
  .strictObject({ id, ...changedFields })
  .meta({ id: 'CustomerChange', examples: [{ name: 'Abir B.', address: { city: 'Villeurbanne' } }] });

const answered = { description: 'The customer', schema: Customer };

export const customers = defineService({
  name: 'CUSTOMERS-SERVICE',
  description: 'Customers: who factures and bills are for',
  routes: {
    listCustomers: {
      method: 'GET',
      path: '/customers',
      scopes: ['customers:read'],
      summary: 'Customers, by id or sorted by name or email; or those found by name',
      query: z
        .strictObject({
          ...pageQuery,
          sort: z
            .enum(['name', 'name,asc', 'name,desc', 'email', 'email,asc', 'email,desc'])
            .optional()
            .describe('Order; by id when missing'),
          search: searchQuery('name'),
        })
        .refine(({ search, sort }) => !(search && sort), {
          path: ['search'],
          message: 'What is found is sorted by name: leave out sort.',
        }),
      answers: {
        200: {
          description: 'One page',
          schema: collectionOf('customers', Customer).meta({ id: 'CustomerPage' }),
          contentType: 'application/hal+json',
        },
      },
    },
    createCustomer: {
      method: 'POST',
      path: '/customers',
      scopes: ['customers:write'],
      summary: 'Create a customer',
      description: 'Name and email are enough. What a bill of the customer needs can be added later.',
      body: NewCustomer,
      entityTag: 'optional',
      answers: { 201: answered },
    },
    getCustomer: {
      method: 'GET',
      path: '/customers/{id}',
      scopes: ['customers:read'],
      summary: 'One customer',
      params: IdParams,
      entityTag: 'optional',
      answers: { 200: answered },
    },
    replaceCustomer: {
      method: 'PUT',
      path: '/customers/{id}',
      scopes: ['customers:write'],
      summary: 'Replace a customer',
      params: IdParams,
      body: CustomerBody,
      entityTag: 'optional',
      answers: { 200: answered },
    },
    changeCustomer: {
      method: 'PATCH',
      path: '/customers/{id}',
      scopes: ['customers:write'],
      summary: 'Change some fields of a customer',
      description:
        'Merged into the customer (RFC 7396), members of addresses and terms too. Null removes a field when it is sent as application/merge-patch+json; in application/json it is a field that was not set. Null of `vatNumber` says in both that there is none.',
      params: IdParams,
      body: CustomerChange,
      entityTag: 'optional',
      answers: { 200: answered },
    },
    deleteCustomer: {
      method: 'DELETE',
      path: '/customers/{id}',
      scopes: ['customers:write'],
      summary: 'Delete a customer; bills keep its id',
      params: IdParams,
      entityTag: 'optional',
      answers: { 204: { description: 'Gone' } },
    },
  },
});

import { defineService } from '@facturation/platform/contract';
import { collectionOf, pageQuery } from '@facturation/platform/hal';
import { GivenByServer, Id, IdInput, IdParams, Text, TextInput } from '@facturation/platform/schemas';
import { z } from 'zod';

const fields = {
  name: TextInput(85).describe('Name of the customer'),
  email: z
    .email()
    .max(254)
    .regex(/^[^@]{0,64}(?:@|$)/, 'At most 64 characters stand before the @.')
    .describe('Address for mail'),
};
const example = { name: 'Abir', email: 'ab@gmail.com' };

export const Customer = z
  .object({ id: Id, ...fields, name: Text(85).describe('Name of the customer') })
  .meta({ id: 'Customer', examples: [{ id: '1', ...example }] });
const NewCustomer = z
  .strictObject({ id: GivenByServer, ...fields })
  .meta({ id: 'NewCustomer', examples: [example] });
const CustomerBody = z
  .strictObject({ id: IdInput.optional().describe('When given, that of the path'), ...fields })
  .meta({ id: 'CustomerBody', examples: [example] });

const answered = { description: 'The customer', schema: Customer };

export const customers = defineService({
  name: 'CUSTOMERS-SERVICE',
  description: 'Customers: who factures and bills are for',
  routes: {
    listCustomers: {
      method: 'GET',
      path: '/customers',
      scopes: ['customers:read'],
      summary: 'Customers, by id or sorted by name or email',
      query: z.strictObject({
        ...pageQuery,
        sort: z
          .enum(['name', 'name,asc', 'name,desc', 'email', 'email,asc', 'email,desc'])
          .optional()
          .describe('Order; by id when missing'),
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
      params: IdParams,
      body: CustomerBody.partial().meta({ id: 'CustomerChange', examples: [{ name: 'Abir B.' }] }),
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

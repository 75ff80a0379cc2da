import { z } from 'zod';
import { defineService } from './contract.ts';
import { openApiOf } from './openapi.ts';

const Order = z.object({ id: z.string(), note: z.string().optional() }).meta({ id: 'Order' });
const orders = defineService({
  name: 'ORDERS-SERVICE',
  description: 'Orders',
  routes: {
    createOrder: {
      method: 'POST',
      path: '/orders',
      scopes: 'public',
      summary: 'Make an order',
      query: z.strictObject({ dry: z.string().optional() }),
      body: z.strictObject({ name: z.string(), note: z.string().describe('Free').optional() }),
      answers: { 201: { description: 'The order', schema: Order } },
    },
  },
});

it('a document says of bodies, and of nothing else, that null and links may be there', () => {
  const { paths, components } = JSON.parse(
    JSON.stringify(openApiOf([orders], { title: 'Orders', version: '1' })),
  );
  const { requestBody, parameters } = paths['/orders'].post;
  const { properties } = requestBody.content['application/json'].schema;
  expect(properties).toMatchObject({
    name: { type: 'string' },
    note: { type: ['string', 'null'], description: 'Free' },
  });
  expect(Object.keys(properties)).toEqual(['name', 'note', '_links', '_embedded', 'links']);
  expect(parameters).toContainEqual(expect.objectContaining({ name: 'dry', schema: { type: 'string' } }));
  expect(components.schemas.Order.properties.note).toEqual({ type: 'string' });
});

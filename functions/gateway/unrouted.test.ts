import type { ApiError } from '@facturation/platform/errors';
import { CONTRACTS } from './contracts.ts';
import { allowedAt, staticPathOf } from './unrouted.ts';

const refusal = (method: string, path: string): Partial<ApiError> => {
  try {
    return { message: staticPathOf(CONTRACTS, method, path) };
  } catch (error) {
    return error as ApiError;
  }
};

describe('given a request that met no route', () => {
  it.each([
    ['/CUSTOMERS-SERVICE/customers/1', '/customers/1'],
    ['/INVENTORY-SERVICE/products', '/products'],
    ['/PRODUCTS-SERVICE/products/3', '/products/3'],
    ['/BILLING-SERVICE/fullBill/1', '/fullBill/1'],
  ])('%s leads to %s', (path, expected) => {
    expect(staticPathOf(CONTRACTS, 'GET', path)).toBe(expected);
  });

  it.each([
    ['/nowhere'],
    ['/UNKNOWN-SERVICE/customers/1'],
    ['/CUSTOMERS-SERVICE'],
    ['/CUSTOMERS-SERVICE/products/1'],
    ['/CUSTOMERS-SERVICE//evil.example/customers'],
    ['/GATEWAY-SERVICE//evil.example'],
    ['/customers/'],
    ['/CUSTOMERS-SERVICE/customers/..'],
    ['/CUSTOMERS-SERVICE/customers/.'],
  ])('%s is not found', (path) => {
    expect(refusal('GET', path)).toMatchObject({ code: 'not-found' });
  });

  it.each([
    ['GET', '/publish/FACTURATION', 'POST'],
    ['DELETE', '/customers', 'GET, HEAD, POST'],
    ['POST', '/', 'GET, HEAD'],
    ['PUT', '/bills/preview', 'POST'],
  ])('%s %s is not a method of that path: %s is', (method, path, allow) => {
    expect(refusal(method, path)).toMatchObject({ code: 'method-not-allowed', headers: { allow } });
  });

  it.each([
    ['/customers', 'GET, HEAD, POST'],
    ['/customers/1', 'GET, HEAD, PUT, PATCH, DELETE'],
    ['/CUSTOMERS-SERVICE/customers/1', 'GET, HEAD, PUT, PATCH, DELETE'],
  ])('whoever asks what %s takes is told %s', (path, allow) => {
    expect(allowedAt(CONTRACTS, path)).toBe(allow);
  });
});

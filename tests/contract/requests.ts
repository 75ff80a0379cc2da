import {
  type ContractDocument,
  exampleBodyOf,
  makerOf,
  operationsOf,
  type Placed,
  sourceOf,
  successOf,
} from './contract-document.ts';
import { refusalsOf } from './refusals.ts';
import type { TryRequest } from './try-request.ts';

const idOf = (operationId: string): string => `{{${operationId}.response.body.$.id}}`;

/** Fields of bodies that name a record which has to exist, and the operation that makes one. */
const REFERENCES: Record<string, string> = {
  customerID: 'createCustomer',
  productID: 'createProduct',
  id: 'copyBill',
};

const withReferences = (key: string, value: unknown) => {
  const source = REFERENCES[key];
  return source ? idOf(source) : value;
};

/** The request of an operation that must succeed. */
function successRequestOf(
  operation: Placed,
  operations: readonly Placed[],
  document: ContractDocument,
): TryRequest {
  const { operationId: name, summary: title, method, path, parameters = [] } = operation;
  const source = sourceOf(operation, operations);
  const example = (parameter: string) =>
    String(parameters.find((one) => one.name === parameter)?.schema.examples?.[0]);
  const body = exampleBodyOf(operation, document);
  const mustMatch = parameters.some((one) => one.name === 'If-Match' && one.required);
  return {
    title,
    name,
    expected: successOf(operation),
    ...(source && successOf(source) === 202 && { eventually: true }),
    method,
    target: path.replace(/\{(\w+)\}/g, (_, parameter) => {
      const maker = makerOf(parameter, operation, operations);
      return maker ? idOf(maker.operationId) : example(parameter);
    }),
    headers: {
      Authorization: 'Bearer {{token}}',
      ...(mustMatch && { 'If-Match': '*' }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body, withReferences, 2) }),
  };
}

/** A request for each operation of the contract and for each refusal one request can provoke, in a working order. */
export function requestsOf(document: ContractDocument): TryRequest[] {
  const operations = operationsOf(document);
  return operations.flatMap((operation) => {
    const success = successRequestOf(operation, operations, document);
    const refusals = refusalsOf(operation, success);
    return operation.method === 'DELETE' ? [...refusals, success] : [success, ...refusals];
  });
}

import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';

/** What a piece of work asks of DynamoDB. */
export interface Used {
  requests: number;
  writeUnits: number;
  readUnits: number;
}

interface Action {
  Put?: { Item?: Record<string, unknown> };
}

interface Answer {
  ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[];
}

const KB = 1_024;

/** Bytes of a value as AWS counts them; of numbers no less (docs: "DynamoDB item sizes and formats"). */
export function bytesOf(value: unknown): number {
  if (value instanceof Uint8Array) return value.length;
  if (typeof value !== 'object' || value === null) return Buffer.byteLength(String(value));
  return Object.entries(value).reduce(
    (sum, [name, member]) => sum + Buffer.byteLength(name) + bytesOf(member) + 1,
    3,
  );
}

/** Two units for each KB begun. What is updated here is a head, and that stays below 1 KB. */
export const unitsOfTransaction = (actions: readonly Action[]): number =>
  actions.reduce((sum, { Put }) => sum + 2 * (Put ? Math.ceil(bytesOf(Put.Item) / KB) : 1), 0);

const unitsIn = ({ ConsumedCapacity: consumed = [] }: Answer): number =>
  [consumed].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);

/**
 * Counts what the platform's client uses from now on. The database reports it, except for transactions: DynamoDB
 * Local does not charge them double, as AWS does.
 */
export async function countCapacity(): Promise<Used> {
  // The platform reads its endpoint when it is loaded.
  const { dynamodb } = await import('@facturation/platform/dynamodb');
  const used: Used = { requests: 0, writeUnits: 0, readUnits: 0 };
  dynamodb.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
        const { TransactItems } = args.input as { TransactItems?: Action[] };
        used.requests++;
        if (TransactItems) used.writeUnits += unitsOfTransaction(TransactItems);
        else if (/Put|Write|Update|Delete/.test(commandName))
          used.writeUnits += unitsIn(result.output as Answer);
        else used.readUnits += unitsIn(result.output as Answer);
        return result;
      },
    { step: 'initialize', name: 'countCapacity', override: true },
  );
  return used;
}

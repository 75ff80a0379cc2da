import { type DynamoDbReply, openDynamoDbProxy, refusal } from '../faults/harness/dynamodb-proxy.ts';

interface Keyed {
  TableName: string;
  Key?: { id?: { S: string } };
  Item?: { id?: { S: string } };
}
type Write = Keyed & { TransactItems?: Record<string, Keyed>[] };

const WRITES = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'TransactWriteItems']);

const nameOf = ({ TableName, Key, Item }: Keyed): string => `${TableName}/${(Key ?? Item)?.id?.S}`;

/** The items that a write touches, one for each action. */
const itemsOf = (write: Write): string[] =>
  write.TransactItems?.flatMap((action) => Object.values(action).map(nameOf)) ?? [nameOf(write)];

/** What DynamoDB says of a write that meets a transaction on one of its items. */
function conflict(
  items: readonly string[],
  busy: ReadonlySet<string>,
  isTransaction: boolean,
): DynamoDbReply {
  if (!isTransaction) return refusal(400, 'TransactionConflictException');
  const reply = refusal(400, 'TransactionCanceledException');
  const CancellationReasons = items.map((item) => ({
    Code: busy.has(item) ? 'TransactionConflict' : 'None',
  }));
  const body = { ...JSON.parse(reply.body.toString()), CancellationReasons };
  return { ...reply, body: Buffer.from(JSON.stringify(body)) };
}

/**
 * The database of the tests behind a door that keeps writes apart as DynamoDB on AWS does and DynamoDB Local does not:
 * whatever meets an item that another write is at is refused. Set the variable before the platform is imported.
 */
export async function openContendedDatabase() {
  const busy = new Set<string>();
  let conflicts = 0;
  const proxy = await openDynamoDbProxy(
    process.env.AWS_ENDPOINT_URL_DYNAMODB ?? '',
    async ({ operation, body }, pass) => {
      if (!WRITES.has(operation)) return pass();
      const items = itemsOf(JSON.parse(body.toString()));
      if (items.some((item) => busy.has(item))) {
        conflicts++;
        return conflict(items, busy, operation === 'TransactWriteItems');
      }
      for (const item of items) busy.add(item);
      try {
        return await pass();
      } finally {
        for (const item of items) busy.delete(item);
      }
    },
  );
  return {
    url: `http://127.0.0.1:${proxy.port}`,
    /** Writes refused so far. */
    conflicts: () => conflicts,
    /** Keeps an item busy, as `<table>/<id>`, until it is let go. */
    hold: (item: string) => busy.add(item),
    letGo: (item: string) => busy.delete(item),
    close: () => proxy.close(),
  };
}

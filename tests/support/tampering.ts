type Row = Record<string, unknown>;

/**
 * Writes over a row past everything that writes bills, as somebody with access to the database could; `undefined` removes it.
 * The answer sets it back as it was. `variable`: of the environment, it names the table.
 */
export async function tamper(
  variable: 'AUDIT_TABLE' | 'BILLS_TABLE' | 'FROZEN_BILLS_TABLE' | 'SETTLEMENTS_TABLE',
  key: { id: string; sort?: string },
  change: (row: Row) => Row | undefined,
): Promise<() => Promise<void>> {
  const { DeleteCommand, dynamodb, PutCommand } = await import('@facturation/platform/dynamodb');
  const { getItem } = await import('@facturation/platform/get-item');
  const TableName = `${process.env[variable]}`;
  const before = await getItem(TableName, key);
  const write = async (row: Row | undefined): Promise<void> => {
    if (row) await dynamodb.send(new PutCommand({ TableName, Item: { ...row, ...key } }));
    else await dynamodb.send(new DeleteCommand({ TableName, Key: key }));
  };
  await write(change(before ?? {}));
  return () => write(before);
}

import type { GlobalSecondaryIndex } from '@aws-sdk/client-dynamodb';
import {
  mskMappingsOf,
  readStack,
  type Table,
  tablesOf,
  topicsOf,
} from '../../layers/platform/deployment/stack.ts';
import { readBefore } from '../e2e/upgrade/before.ts';

/** What CloudFormation creates and deletes of a table's indexes in one update, taken together. */
const INDEX_CHANGES_PER_UPDATE = 1;

const before = readBefore();
const stack = readStack(process.env.FACTURATION_STACK_FILE ?? '');

const tableNow = ({ logicalId }: Table): Table | undefined =>
  tablesOf(stack).find((table) => table.logicalId === logicalId);

/** Texts that are equal where indexes are. One that is changed is deleted and created. */
const indexesOf = (table: Table | undefined): Set<string> =>
  new Set((table?.input.GlobalSecondaryIndexes ?? []).map(textOf));
const textOf = ({ IndexName, KeySchema, Projection }: GlobalSecondaryIndex): string =>
  JSON.stringify([IndexName, KeySchema, Projection]);

describe('a stack that an earlier version has deployed', () => {
  it.each(before.tables.map((table) => [table.input.TableName, table] as const))(
    'keeps table %s, its keys and their types: another one would be empty',
    (TableName, table) => {
      const now = tableNow(table);
      expect(now?.input).toMatchObject({ TableName, KeySchema: table.input.KeySchema });
      const keys = table.input.KeySchema?.map(({ AttributeName }) => AttributeName) ?? [];
      for (const key of keys) {
        const typeIn = ({ input }: Table) =>
          input.AttributeDefinitions?.find(({ AttributeName }) => AttributeName === key)?.AttributeType;
        expect(now && typeIn(now)).toBe(typeIn(table));
      }
      expect(now?.timeToLive).toEqual(table.timeToLive);
    },
  );

  it.each(before.tables.map((table) => [table.input.TableName, table] as const))(
    'is updated at once: no more than one index of %s comes or goes',
    (_, table) => {
      const changes = indexesOf(table).symmetricDifference(indexesOf(tableNow(table)));
      expect(changes.size).toBeLessThanOrEqual(INDEX_CHANGES_PER_UPDATE);
    },
  );

  it('keeps its consumer groups: another one would read the topic from its beginning', () => {
    const groups = mskMappingsOf(stack).flatMap(({ enabled, consumerGroupId }) =>
      enabled ? consumerGroupId : [],
    );
    expect(groups).toEqual(expect.arrayContaining(Object.keys(before.groups)));
  });

  it.each(before.topics)('keeps topic $name, with as many partitions or more', ({ name, partitions }) => {
    const now = topicsOf(stack).find((topic) => topic.name === name);
    expect(now?.partitions).toBeGreaterThanOrEqual(partitions);
  });
});

import type { MSKEvent, MSKRecord } from 'aws-lambda';
import { CORRELATION_HEADER, correlationIdsOf } from './correlation.ts';

const record = (...ids: string[]) =>
  ({ headers: ids.map((id) => ({ [CORRELATION_HEADER]: [...Buffer.from(id)] })) }) as unknown as MSKRecord;
const eventOf = (...lists: MSKRecord[][]) =>
  ({ records: Object.fromEntries(lists.map((list, index) => [`T-${index}`, list])) }) as unknown as MSKEvent;

describe('given records of several partitions', () => {
  it('each request is named once, and records of none are passed over', () => {
    const other = { headers: [{ other: [1] }] } as unknown as MSKRecord;
    const bare = {} as MSKRecord;
    const event = eventOf([record('a'), other, bare], [record('b'), record('a')]);
    expect(correlationIdsOf(event)).toEqual(['a', 'b']);
  });

  it('of thousands, a line names the first 20', () => {
    const many = Array.from({ length: 3_000 }, (_, index) => record(`id-${index}`));
    expect(correlationIdsOf(eventOf(many))).toHaveLength(20);
  });
});

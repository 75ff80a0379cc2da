import { toRejectedRecords } from './rejected.ts';

const source = (offset: number, value: string | null, key: string | null = 'QWJpcg==') => ({
  topic: 'FACTURATION',
  partition: 0,
  offset,
  timestamp: 1_000 + offset,
  key,
  value,
});
const bad = (offset: number) => ({ offset, reason: 'json: SyntaxError' });

describe('given bad records of a batch', () => {
  test('each is kept with its reason, its time and its bytes', () => {
    const { quarantined } = toRejectedRecords({ bad: [bad(1)], late: [] }, [
      source(0, 'AA=='),
      source(1, 'Ag=='),
    ]);
    expect(quarantined).toEqual([
      { offset: 1, reason: 'json: SyntaxError', timestamp: 1_001, key: 'QWJpcg==', value: 'Ag==' },
    ]);
  });

  test('one without key or value is kept without them', () => {
    const { quarantined } = toRejectedRecords({ bad: [bad(0)], late: [] }, [source(0, null, null)]);
    expect(quarantined).toEqual([{ offset: 0, reason: 'json: SyntaxError', timestamp: 1_000 }]);
  });

  test('one larger than a row can be is cut, and says so', () => {
    const { quarantined } = toRejectedRecords({ bad: [bad(0)], late: [] }, [source(0, 'A'.repeat(500_000))]);
    expect(quarantined[0]).toMatchObject({ cut: true, key: 'QWJpcg==' });
    expect(JSON.stringify(quarantined[0]).length).toBeLessThan(400_000);
  });
});

import { randomUUID } from 'node:crypto';
import { MemoryRowStore } from './memory-row-store.ts';
import { rowStoreSuite } from './row-store-suite.ts';

describe('given rows in memory', () => {
  rowStoreSuite(() => new MemoryRowStore(), randomUUID);
});

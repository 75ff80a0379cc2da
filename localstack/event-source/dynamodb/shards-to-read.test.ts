import { shardsToRead } from './shards-to-read.ts';

const shards = [
  { id: 'a', parent: 'trimmed' },
  { id: 'b', parent: 'a' },
  { id: 'c', parent: 'a' },
  { id: 'd', parent: 'b' },
];
const readable = (...ended: string[]) => shardsToRead(shards, (id) => ended.includes(id));

describe('given shards that were closed and split', () => {
  it('the oldest comes first, whose parent is gone', () => {
    expect(readable()).toEqual(['a']);
  });

  it('both children follow their parent', () => {
    expect(readable('a')).toEqual(['b', 'c']);
  });

  it('a grandchild waits for its own parent alone', () => {
    expect(readable('a', 'b')).toEqual(['c', 'd']);
  });
});

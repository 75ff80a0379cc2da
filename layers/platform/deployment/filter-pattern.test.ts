import { filterPattern } from './filter-pattern.ts';

const record = {
  eventName: 'INSERT',
  dynamodb: {
    Keys: { id: { S: 'bills/1' } },
    NewImage: { kind: { S: 'Invoice' }, open: { BOOL: true }, gross: { N: '12' }, tags: { SS: ['a', 'b'] } },
    SizeBytes: 30,
  },
};
const image = (NewImage: object) => ({ dynamodb: { NewImage } });

describe('given a pattern', () => {
  it.each<[string, unknown, boolean]>([
    ['a literal that is there', { eventName: ['INSERT'] }, true],
    ['one of several literals', { eventName: ['MODIFY', 'INSERT'] }, true],
    ['a literal that is not', { eventName: ['REMOVE'] }, false],
    ['a number', { dynamodb: { SizeBytes: [30] } }, true],
    ['a number that is written as a text', image({ gross: { N: [12] } }), false],
    ['a boolean', image({ open: { BOOL: [true] } }), true],
    ['a value within a set', image({ tags: { SS: ['b'] } }), true],
    ['two members, of which one fits', { eventName: ['INSERT'], ...image({ kind: { S: ['x'] } }) }, false],
    ['an attribute that exists', image({ kind: { S: [{ exists: true }] } }), true],
    ['an attribute that does not', image({ other: { S: [{ exists: true }] } }), false],
    ['the absence of one that does not', image({ other: { S: [{ exists: false }] } }), true],
    ['the absence of one that does', image({ kind: { S: [{ exists: false }] } }), false],
    ['an object as if it were a leaf', image({ kind: [{ exists: true }] }), false],
    ['a beginning', { dynamodb: { Keys: { id: { S: [{ prefix: 'bills/' }] } } } }, true],
    ['an end', { dynamodb: { Keys: { id: { S: [{ suffix: '/2' }] } } } }, false],
    ['another case', image({ kind: { S: [{ 'equals-ignore-case': 'INVOICE' }] } }), true],
    ['anything but others', image({ kind: { S: [{ 'anything-but': ['x', 'y'] }] } }), true],
    ['anything but it', image({ kind: { S: [{ 'anything-but': 'Invoice' }] } }), false],
    ['anything but others, of what is not there', image({ none: { S: [{ 'anything-but': 'x' }] } }), false],
  ])('that asks for %s, a record is judged as on AWS', (_, pattern, accepted) => {
    expect(filterPattern(pattern)(record)).toBe(accepted);
  });

  it.each<[unknown, string]>([
    [image({ gross: { N: [{ numeric: ['>', 1] }] } }), 'pattern.dynamodb.NewImage.gross.N: {"numeric"'],
    [{ eventName: [{ wildcard: 'I*' }] }, 'pattern.eventName: {"wildcard"'],
    [{ eventName: [{ 'anything-but': { prefix: 'R' } }] }, '"anything-but"'],
    [{ $or: [{ eventName: ['INSERT'] }] }, '$or is not supported'],
    [{ eventName: [] }, 'pattern.eventName: an empty list'],
    [{ eventName: 'INSERT' }, 'pattern.eventName: an object'],
    [{ eventName: [{ toString: 'x' }] }, '"toString"'],
    [{}, 'pattern: an object with members'],
  ])('%j is refused, and the place is named', (pattern, reason) => {
    expect(() => filterPattern(pattern)).toThrow(reason);
  });
});

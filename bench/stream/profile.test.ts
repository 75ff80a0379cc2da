import { timesOf } from './profile.ts';

const frame = (functionName: string, url = 'file:///functions/aggregate-factures.mjs') => ({
  functionName,
  url,
});

/** (root) → invoke → parseRecord → readName, fold, a frame of the database's client; beside them what V8 does itself. */
const nodes = [
  { id: 1, callFrame: frame('(root)', ''), children: [2, 3, 4, 5] },
  { id: 2, callFrame: frame('(idle)', '') },
  { id: 3, callFrame: frame('(garbage collector)', '') },
  { id: 4, callFrame: frame('evaluate', 'node:internal/modules/run_main') },
  { id: 5, callFrame: frame('invoke', 'file:///bench/children/function.mjs'), children: [6, 8, 9] },
  { id: 6, callFrame: frame('parseRecord'), children: [7] },
  { id: 7, callFrame: frame('readName') },
  { id: 8, callFrame: frame('fold') },
  { id: 9, callFrame: frame('send', 'file:///node_modules/chunk-ABC.mjs') },
];
const profileOf = (...samples: [node: number, microseconds: number][]) => ({
  nodes,
  samples: samples.map(([node]) => node),
  timeDeltas: samples.map(([, time]) => time),
});

describe('the times of a profile', () => {
  test('stand under what the nearest function known by its name is about', () => {
    const profile = profileOf([5, 1], [7, 2e6], [6, 1e6], [8, 4e6], [9, 8e6], [3, 16e6]);
    expect(timesOf(profile)).toEqual({
      'taking events': 0.000001,
      decoding: 3,
      folding: 4,
      'commits and other requests': 8,
      'garbage collection': 16,
    });
  });

  test('are those of the start until the first event comes', () => {
    expect(timesOf(profileOf([4, 1e6], [3, 2e6], [5, 4e6], [4, 8e6]))).toEqual({
      starting: 3,
      'taking events': 4,
      other: 8,
    });
  });

  test('leave out where there was nothing to do', () => {
    expect(timesOf(profileOf([2, 1e6], [5, 1e6], [2, 1e6]))).toEqual({ 'taking events': 1 });
  });
});

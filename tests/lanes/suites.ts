/** A script of package.json, with its arguments. */
export type Step = string;

/**
 * What `npm test` runs, the longest first: whatever lane is free takes the next one. Steps in a row stand on one another,
 * or share something: each begins when the one before has passed. Apart from that every suite has ports, folders and
 * servers of its own, and runs beside any other.
 */
export const SUITES: readonly (readonly Step[])[] = [
  // The roles are compared with what the functions did in the integration tests.
  ['test:coverage', 'test:roles'],
  ['test:e2e'],
  // Both build by Maven, whose repository has no lock.
  ['test:clients', 'test:commands'],
  ['test:faults -- --short'],
  ['test:deployed'],
  ['test:api -- --seed 1'],
  ['test:template'],
];

/** A script of package.json, with its arguments. */
export type Step = string;

/**
 * What `npm test` runs, the longest first: whatever lane is free takes the next suite. Each step of a suite stands on the
 * one before, and begins when that has passed. Every suite has ports, folders and servers of its own, and runs beside any
 * other.
 */
export const SUITES: readonly (readonly Step[])[] = [
  // The roles are compared with what the functions did in the integration tests.
  ['test:integration', 'test:roles'],
  ['test:e2e'],
  ['test:page'],
  ['test:unit'],
  ['test:commands'],
  ['test:faults -- --short'],
  ['test:deployed'],
  ['test:api -- --seed 1'],
  ['test:template'],
  ['test:clients'],
  ['test:einvoice'],
];

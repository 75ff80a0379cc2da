// The view of a bill says the next number too.
export { exampleOf, nextNumber } from '../../../parts/next-number.ts';

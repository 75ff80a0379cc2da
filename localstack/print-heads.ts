import { subjectOf } from '../operations/reconcile/subject.ts';

// A helper of `npm run doctor`: prints whether the heads fit the topic, and what stands still; exits 1 when they do not, or nobody can tell.
try {
  subjectOf(process.env);
  const { faultsOfHeads } = await import('./heads.ts');
  const faults = await faultsOfHeads(process.env);
  console.log(faults.length === 0 ? 'fit the topic' : faults.join('\n'));
  process.exit(faults.length === 0 ? 0 : 1);
} catch (error) {
  console.log(`cannot be read: ${(error as Error).message}`);
  process.exit(1);
}

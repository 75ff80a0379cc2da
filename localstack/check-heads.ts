import { openTarget } from '../operations/target.ts';

// `npm run doctor` runs this. It prints whether the heads fit the topic and which partitions are stuck. It exits with 1 when
// they do not fit or cannot be read.
try {
  const target = await openTarget({});
  const { checkHeads } = await import('../operations/reconcile/check-heads.ts');
  const faults = await checkHeads(target);
  console.log(faults.length === 0 ? 'fit the topic' : faults.join('\n'));
  process.exit(faults.length === 0 ? 0 : 1);
} catch (error) {
  console.log(`cannot be read: ${(error as Error).message}`);
  process.exit(1);
}

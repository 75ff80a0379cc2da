import { environmentOf, readStack } from '../../layers/platform/deployment/stack.ts';
import { groupOf } from './engine.ts';
import { client, type Place } from './input.ts';

/** Reads the topic back and holds an epoch against it, by the project's own `reconcile`; factures were not stored. */
export async function differenceOf(place: Place, epoch: number): Promise<{ diff: number; windows: number }> {
  // The platform reads its endpoint when it is loaded.
  const { reconcile } = await import('../../operations/reconcile/reconcile.ts');
  const stack = readStack(process.env.FACTURATION_STACK_FILE ?? '');
  const subject = {
    ...place,
    epoch,
    firstEpoch: Number(environmentOf(stack, 'aggregateFactures').FIRST_EPOCH),
    windowsTable: process.env.WINDOWS_TABLE ?? '',
    facturesTable: process.env.FACTURES_TABLE ?? '',
    next: undefined,
    groups: new Map([[epoch, groupOf('aggregateFactures', epoch)]]),
    facturesGroup: groupOf('storeFactures', epoch),
  };
  const { diff, windows } = await reconcile(client(), subject, { epoch });
  return { diff: Number(diff), windows };
}

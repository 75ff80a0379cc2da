import { type StartedSystem, startSystem } from '../tests/e2e/system.ts';
import type { Bench } from './figure.ts';
import { type Packaged, packageService } from './packaged.ts';

let running: Promise<StartedSystem> | undefined;
let packaged: Promise<Packaged> | undefined;

/** The system the measurements under load share: started when the first one asks for it. */
export function sharedSystem(bench: Bench): Promise<StartedSystem> {
  if (!running) bench.say('starting the system');
  running ??= startSystem();
  return running;
}

/** The packaged functions: made when the first measurement asks for them. */
export function sharedPackage(): Promise<Packaged> {
  packaged ??= packageService();
  return packaged;
}

/** Ends and removes what was shared. */
export async function stopShared(): Promise<void> {
  const [system, functions] = await Promise.allSettled([running, packaged]);
  if (functions.status === 'fulfilled') functions.value?.remove();
  if (system.status === 'fulfilled') await system.value?.stop();
}

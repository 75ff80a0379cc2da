import { type StartedSystem, startSystem } from '../tests/e2e/system.ts';
import type { Bench } from './figure.ts';

let running: Promise<StartedSystem> | undefined;

/** The system the measurements under load share: started when the first one asks for it. */
export function sharedSystem(bench: Bench): Promise<StartedSystem> {
  if (!running) bench.say('starting the system');
  running ??= startSystem();
  return running;
}

export async function stopSharedSystem(): Promise<void> {
  const system = await running?.catch(() => undefined);
  await system?.stop();
}

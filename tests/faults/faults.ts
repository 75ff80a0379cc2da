import { kill } from './fault-01-kill.ts';
import { redelivered } from './fault-02-redelivered.ts';
import { pollers } from './fault-03-pollers.ts';
import { broker } from './fault-04-broker.ts';
import { producedThrice } from './fault-05-produced-thrice.ts';
import { poison } from './fault-06-poison.ts';
import { shuffledAndLate } from './fault-07-shuffled-and-late.ts';
import { dynamoDbFails } from './fault-08-dynamodb.ts';
import { zombie } from './fault-09-zombie.ts';
import { turns } from './fault-10-turns.ts';
import { future } from './fault-11-future.ts';
import { commitFails } from './fault-12-commit-fails.ts';
import { acknowledged } from './fault-13-acknowledged.ts';
import { foreignProducers } from './fault-14-foreign-producers.ts';
import { finalised } from './fault-15-finalised.ts';
import { published } from './fault-16-published.ts';
import { kept } from './fault-17-kept.ts';
import type { Fault } from './harness/fault.ts';

/** Every fault the engine must survive, in the order of their numbers. */
export const FAULTS: readonly Fault[] = [
  kill,
  redelivered,
  pollers,
  broker,
  producedThrice,
  poison,
  shuffledAndLate,
  dynamoDbFails,
  zombie,
  turns,
  future,
  commitFails,
  acknowledged,
  foreignProducers,
  finalised,
  published,
  kept,
];

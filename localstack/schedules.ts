import { type Stack, schedulesOf } from './stack.ts';

const MINUTE_MS = 60_000;

/**
 * Invokes every scheduled function for the minute that runs now: the host fires a schedule for the first time
 * at the next full minute. Returns when the host has taken the events.
 * @param endpoint a Lambda Invoke endpoint
 */
export async function fireSchedules(stack: Stack, endpoint: string, now: number): Promise<void> {
  const time = new Date(now - (now % MINUTE_MS)).toISOString().replace('.000Z', 'Z');
  const names = new Set(schedulesOf(stack).map(({ functionName }) => functionName));
  await Promise.all([...names].map((name) => invoke(endpoint, name, { ...EVENT, time })));
}

/** As EventBridge sends it. */
const EVENT = {
  version: '0',
  id: '00000000-0000-0000-0000-000000000000',
  source: 'aws.events',
  'detail-type': 'Scheduled Event',
  account: '000000000000',
  region: 'local',
  resources: [],
  detail: {},
};

async function invoke(endpoint: string, name: string, event: object): Promise<void> {
  const response = await fetch(`${endpoint}/2015-03-31/functions/${name}/invocations`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Amz-Invocation-Type': 'Event' },
    body: JSON.stringify(event),
    signal: AbortSignal.timeout(10_000),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`${name} could not be invoked: ${response.status}`);
}

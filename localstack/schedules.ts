import { type Stack, schedulesOf } from '../layers/platform/deployment/stack.ts';
import { INVOKE_SECRET, secretHeader } from './host/invoke-secret.ts';

const MINUTE_MS = 60_000;

/**
 * The functions (full names) that miss the minute in which the host starts, as it fires a schedule for the first
 * time at the next full minute: those whose schedule names its minutes (`cron`). A `rate` only begins to count.
 */
export function functionsMissed(stack: Stack): string[] {
  const missed = schedulesOf(stack).filter(({ rates }) => rates.some((rate) => rate.startsWith('cron(')));
  return [...new Set(missed.map(({ functionName }) => functionName))];
}

/**
 * Invokes each function that missed it for the minute that runs at `now`, in milliseconds since the Unix epoch.
 * Returns when the host has taken the events.
 * @param endpoint a Lambda Invoke endpoint
 * @param secret of the start that opened it
 */
export async function fireSchedules(
  stack: Stack,
  endpoint: string,
  now: number,
  secret: string,
): Promise<void> {
  const time = new Date(now - (now % MINUTE_MS)).toISOString().replace('.000Z', 'Z');
  await Promise.all(functionsMissed(stack).map((name) => invoke(endpoint, name, { ...EVENT, time }, secret)));
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

async function invoke(endpoint: string, name: string, event: object, secret: string): Promise<void> {
  const response = await fetch(`${endpoint}/2015-03-31/functions/${name}/invocations`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-Amz-Invocation-Type': 'Event',
      ...secretHeader({ [INVOKE_SECRET]: secret }),
    },
    body: JSON.stringify(event),
    signal: AbortSignal.timeout(10_000),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`${name} could not be invoked: ${response.status}`);
}

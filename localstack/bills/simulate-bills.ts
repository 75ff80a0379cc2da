import { setTimeout as pause } from 'node:timers/promises';
import { apiClient, type Middleware } from '@facturation/api-client';
import { RefusedError } from './answers.ts';
import { BillSimulator, type FinalBill } from './bill-simulator.ts';

/** From one bill to the next. */
export const BILL_EVERY_MS = 5_000;
/** After a bill that cannot become final: the next one may meet the same obstacle. */
const REFUSED_DELAY_MS = 60_000;
const ANSWER_WITHIN_MS = 15_000;

export interface SimulatedBills {
  /** Of the API. */
  url: string;
  /** Gives an access token, where the system is closed. */
  token?: (() => Promise<string>) | undefined;
  /** Told of the first bill. */
  onFirst(bill: FinalBill): void;
  /** Told once of each reason why there is no bill. */
  onTrouble(reason: string): void;
  /** Ends it. */
  signal: AbortSignal;
}

/** Makes a bill final every five seconds. Never throws; resolves when the signal has ended it. */
export async function simulateBills({
  url,
  token,
  onFirst,
  onTrouble,
  signal,
}: SimulatedBills): Promise<void> {
  const simulator = new BillSimulator(apiClient(url, caller(signal, token)));
  const tellFirst = once(onFirst, () => '');
  const tellTrouble = once(onTrouble, withoutIds);
  while (!signal.aborted) {
    const waitMs = await simulator.bill().then(
      (bill) => {
        tellFirst(bill);
        return BILL_EVERY_MS;
      },
      (error: Error) => {
        if (!signal.aborted) tellTrouble(error.message);
        return error instanceof RefusedError ? REFUSED_DELAY_MS : BILL_EVERY_MS;
      },
    );
    await pause(waitMs, undefined, { signal }).catch(() => undefined);
  }
}

/** Passes on one thing of each kind. */
function once<T>(tell: (what: T) => void, kindOf: (what: T) => string): (what: T) => void {
  const told = new Set<string>();
  return (what) => {
    if (!told.has(kindOf(what))) tell(what);
    told.add(kindOf(what));
  };
}

/** Each bill has an id of its own; what is wrong with it is the same. */
const withoutIds = (reason: string): string =>
  reason.replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, '');

const caller = (signal: AbortSignal, token?: () => Promise<string>): Middleware => ({
  async onRequest({ request }) {
    const headers = new Headers(request.headers);
    if (token) headers.set('authorization', `Bearer ${await token()}`);
    const within = AbortSignal.any([signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]);
    return new Request(request, { headers, signal: within });
  },
  onError: ({ error }) => new Error('The API does not answer; it is asked again.', { cause: error }),
});

import { toRfc3339 } from '@facturation/platform/clock';
import type { HttpRequest } from '@facturation/platform/http';
import type { Attributes } from './row-store.ts';

/** Who does something to a bill, and when: what every row of the audit trail says. */
export interface Actor {
  /** Who asked for it; never a process that helps. */
  principal: string;
  correlationId: string;
  /** RFC 3339, in UTC. */
  time: string;
}

/** What was done to a bill, by whom; `act` is the verb of it. */
export type Deed = Actor & { act: string } & Attributes;

/** Who a request is of. */
export const actorOf = ({
  principal,
  correlationId,
  time,
}: Pick<HttpRequest, 'principal' | 'correlationId' | 'time'>): Actor => ({
  principal: principal?.id ?? '',
  correlationId,
  time: toRfc3339(time),
});

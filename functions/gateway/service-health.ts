import { type Caller, serviceClient } from '@facturation/platform/client';
import { now } from '@facturation/platform/clock';
import { analytics } from '../analytics/contract.ts';
import { billing } from '../billing/contract.ts';
import { customers } from '../customers/contract.ts';
import { facturation } from '../facturation/contract.ts';
import { inventory } from '../inventory/contract.ts';

export type Status = 'UP' | 'DOWN';

/** Milliseconds a service has to answer. */
const PATIENCE = 2_000;

/** One cheap call a service, through its function to its table. */
type Probe = (caller: Caller) => Promise<unknown>;

/** Makes the question to every service at `servicesUrl`: which are up? */
export function healthOf(servicesUrl: string): (caller: Caller) => Promise<Record<string, Status>> {
  const one = { query: { size: 1 } };
  const customersService = serviceClient(customers, servicesUrl);
  const inventoryService = serviceClient(inventory, servicesUrl);
  const billingService = serviceClient(billing, servicesUrl);
  const facturationService = serviceClient(facturation, servicesUrl);
  const analyticsService = serviceClient(analytics, servicesUrl);
  const probes: [string, Probe][] = [
    [customers.name, (caller) => customersService.listCustomers(one, caller)],
    [inventory.name, (caller) => inventoryService.listProducts(one, caller)],
    [billing.name, (caller) => billingService.listBills(one, caller)],
    [facturation.name, (caller) => facturationService.listFactures(one, caller)],
    [analytics.name, (caller) => analyticsService.listWindows({ query: { limit: 1 } }, caller)],
  ];
  return async (caller) => {
    const patient = { ...caller, deadline: Math.min(caller.deadline, now() + PATIENCE) };
    const ask = async ([name, probe]: [string, Probe]): Promise<[string, Status]> => [
      name,
      await probe(patient).then(
        () => 'UP',
        () => 'DOWN',
      ),
    ];
    return Object.fromEntries(await Promise.all(probes.map(ask)));
  };
}

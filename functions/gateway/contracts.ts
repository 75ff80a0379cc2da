import { analytics } from '../analytics/contract.ts';
import { audit } from '../audit/contract.ts';
import { billing } from '../billing/contract.ts';
import { customers } from '../customers/contract.ts';
import { facturation } from '../facturation/contract.ts';
import { inventory } from '../inventory/contract.ts';
import { gateway } from './contract.ts';

/** Every service of the system. */
export const CONTRACTS = [customers, inventory, billing, facturation, analytics, audit, gateway] as const;

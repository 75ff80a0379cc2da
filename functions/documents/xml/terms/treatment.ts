import { isFrench } from '@facturation/platform/standards/french-places';
import type { Recipient } from '../../legal-document.ts';

/**
 * How the French platforms treat a bill (note BAR, BR-FR-20): B2B is exchanged between French companies and public bodies,
 * the others are reported. Consumers abroad are B2C too: one of the two syntaxes knows no code of their own.
 */
export type Treatment = 'B2B' | 'B2BINT' | 'B2C';

export function treatmentOf({ kind, siren, address }: Recipient): Treatment {
  if (kind === 'consumer') return 'B2C';
  // Without a SIREN it cannot be B2B (BR-FR-11).
  const isDomestic = siren !== undefined && address && isFrench({ country: address.country, siren });
  return isDomestic ? 'B2B' : 'B2BINT';
}

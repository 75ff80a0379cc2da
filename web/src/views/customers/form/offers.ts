import { FRENCH_DIRECTORY } from '@facturation/platform/standards/electronic-address';
import { sirenFault, sirenOfSiret, siretFault } from '@facturation/platform/standards/siren';
import { frenchVatNumber } from '@facturation/platform/standards/vat-number';
import type { CustomerValues } from './customer-values.ts';

/** A field that can be filled in from another, and with what. */
export interface Offer {
  field: 'siren' | 'vatNumber' | 'electronicAddress.value';
  value: string;
}

const bare = (text: string): string => text.replaceAll(/\s/g, '');

/** The SIREN in the form, when it is one. */
export function sirenIn({ siren }: Pick<CustomerValues, 'siren'>): string | undefined {
  const digits = bare(siren);
  return sirenFault(digits) ? undefined : digits;
}

/**
 * What follows from numbers that were written, for fields that are empty: the SIREN from the SIRET; from the SIREN the VAT
 * number, whose key is computed, and the address in the French directory.
 */
export function offersOf(values: CustomerValues): Offer[] {
  const siret = bare(values.siret);
  if (values.siren === '') return siretFault(siret) ? [] : [{ field: 'siren', value: sirenOfSiret(siret) }];
  const siren = sirenIn(values);
  if (siren === undefined) return [];
  const { scheme, value } = values.electronicAddress;
  const isUnreached = scheme === FRENCH_DIRECTORY && value === '';
  return [
    ...(values.vatNumber === '' ? [{ field: 'vatNumber', value: frenchVatNumber(siren) } as const] : []),
    ...(isUnreached ? [{ field: 'electronicAddress.value', value: siren } as const] : []),
  ];
}

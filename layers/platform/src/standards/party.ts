import { FRENCH_DIRECTORY } from './electronic-address.ts';
import { type CustomerKind, type PaymentTerms, termsFault } from './payment-terms.ts';
import { sirenOfSiret } from './siren.ts';

/** A company or a person, as far as its members have to agree with each other. */
export interface Party {
  kind?: CustomerKind | undefined;
  siren?: string | undefined;
  siret?: string | undefined;
  electronicAddress?: { scheme: string; value: string } | undefined;
  paymentTerms?: PaymentTerms | undefined;
}

/** What is wrong, and the member it stands in. */
export interface MemberFault {
  path: string[];
  message: string;
}

/**
 * Where members of a party contradict each other: a SIRET of another company (BR-FR-09), an address in the directory of
 * another (BR-FR-21), terms that are longer than the law has them. A VAT number may be that of a group, with another SIREN.
 */
export function disagreements({
  kind = 'business',
  siren,
  siret,
  electronicAddress,
  paymentTerms,
}: Party): MemberFault[] {
  const faults: MemberFault[] = [];
  if (siren && siret && sirenOfSiret(siret) !== siren)
    faults.push({
      path: ['siret'],
      message: `${siret} is no SIRET of ${siren}: it begins with another SIREN.`,
    });
  if (siren && electronicAddress?.scheme === FRENCH_DIRECTORY && !electronicAddress.value.startsWith(siren))
    faults.push({
      path: ['electronicAddress', 'value'],
      message: `${electronicAddress.value} is no address of ${siren}: under scheme 0225 it begins with the SIREN.`,
    });
  const tooLong = paymentTerms && termsFault(paymentTerms, kind);
  if (tooLong) faults.push({ path: ['paymentTerms', 'days'], message: tooLong });
  return faults;
}

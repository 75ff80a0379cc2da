import type { Schemas } from '@facturation/api-client';
import { useLanguage } from '../../text/language.ts';
import { countryName } from './countries.ts';

/** A postal address as it stands on a letter. */
export function AddressLines({ address }: { address: Schemas['Address'] }) {
  const { language } = useLanguage();
  const { line1, line2, postcode, city, country } = address;
  const lines = [line1, line2, [postcode, city].filter(Boolean).join(' '), countryName(language, country)];
  return (
    <address class="address">
      {lines.filter(Boolean).map((line) => (
        <span key={line}>{line}</span>
      ))}
    </address>
  );
}

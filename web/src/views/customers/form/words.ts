import type { Words } from '../../../forms/words.ts';
import { countryName } from '../../../parts/address/countries.ts';
import { ADDRESS_TEXTS } from '../../../parts/address/texts.ts';
import { useLanguage } from '../../../text/language.ts';
import { useTexts } from '../../../text/texts.ts';
import { CUSTOMER_TEXTS } from '../texts.ts';
import { CUSTOMER_FORM_TEXTS } from './texts.ts';

/** The members of a customer in the reader's words: `address.city` is « Adresse, Ville ». */
export function useCustomerWords(): Words {
  const { language } = useLanguage();
  const form = useTexts(CUSTOMER_FORM_TEXTS);
  const { business, consumer, public: publicBody, noVatNumber } = useTexts(CUSTOMER_TEXTS);
  const address: Record<string, string> = useTexts(ADDRESS_TEXTS);
  const labels: Record<string, unknown> = form;
  const labelOf = (name: string): string =>
    typeof labels[name] === 'string' ? labels[name] : (address[name] ?? name);
  const values: Record<string, Record<string, string>> = {
    kind: { business, consumer, public: publicBody },
    language: { fr: form.french, en: form.english },
    endOfMonth: { before: form.before, after: form.after },
    vatNumber: { null: noVatNumber },
  };
  return {
    labelOf: (path) => path.split('.').map(labelOf).join(', '),
    saysNone: (path) => path === 'vatNumber',
    valueOf: (path, value) => {
      const name = path.split('.').at(-1) ?? path;
      const text = String(value);
      return name === 'country' ? countryName(language, text) : (values[name]?.[text] ?? text);
    },
  };
}

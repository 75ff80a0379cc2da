import type { Words } from '../../../forms/words.ts';
import { countryName } from '../../../parts/address/countries.ts';
import { ADDRESS_TEXTS } from '../../../parts/address/texts.ts';
import { COMMON } from '../../../text/common.ts';
import { useLanguage } from '../../../text/language.ts';
import { useTexts } from '../../../text/texts.ts';
import { SELLER_TEXTS } from './texts.ts';

/** The members of the seller in the reader's words. */
export function useSellerWords(): Words {
  const { language } = useLanguage();
  const t = useTexts(SELLER_TEXTS);
  const { yes, no } = useTexts(COMMON);
  const labels: Record<string, unknown> = { ...useTexts(ADDRESS_TEXTS), ...t };
  const labelOf = (name: string): string => {
    const label = labels[name];
    return typeof label === 'string' ? label : name;
  };
  const values: Record<string, Record<string, string>> = {
    vatRegime: { normal: t.normal, franchise: t.franchise },
    language: { fr: t.french, en: t.english },
    endOfMonth: { before: t.before, after: t.after },
    vatOnDebits: { true: yes, false: no },
  };
  return {
    labelOf: (path) => path.split('.').map(labelOf).join(', '),
    saysNone: () => false,
    valueOf: (path, value) => {
      const name = path.split('.').at(-1) ?? path;
      const text = String(value);
      return name === 'country' ? countryName(language, text) : (values[name]?.[text] ?? text);
    },
  };
}

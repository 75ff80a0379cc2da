import { ADDRESS_TEXTS } from '../../../parts/address/texts.ts';
import { useTexts } from '../../../text/texts.ts';
import { CUSTOMER_FORM_TEXTS } from './texts.ts';

/** The reader's word for a member of a customer by its path: `address.city` is « Adresse, ville ». */
export function useCustomerLabel(): (path: string) => string {
  const t: Record<string, unknown> = useTexts(CUSTOMER_FORM_TEXTS);
  const address: Record<string, string> = useTexts(ADDRESS_TEXTS);
  const word = (name: string): string => (typeof t[name] === 'string' ? t[name] : (address[name] ?? name));
  return (path) => path.split('.').map(word).join(', ');
}

import { useFormats, useTexts } from '../../../text/texts.ts';
import { ALERT_TEXTS } from './texts.ts';

/** A threshold, or what reached it, with its unit. */
export function useAmount(): (measure: 'count' | 'sum', value: number) => string {
  const t = useTexts(ALERT_TEXTS);
  const { euros } = useFormats();
  return (measure, value) => (measure === 'sum' ? euros(value) : t.factures(value));
}

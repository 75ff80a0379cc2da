import { useTexts } from '../../text/texts.ts';
import { View as Frame } from '../../ui/view.tsx';
import { CustomerForm } from './form/form.tsx';
import { CUSTOMER_TEXTS } from './texts.ts';

/** A new customer. */
export function View() {
  const t = useTexts(CUSTOMER_TEXTS);
  return (
    <Frame title={t.new}>
      <CustomerForm place="/customers/new" cancelTo="/customers" />
    </Frame>
  );
}

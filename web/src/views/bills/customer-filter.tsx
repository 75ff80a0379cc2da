import { CustomerField } from '../../parts/customer-field.tsx';
import { COMMON } from '../../text/common.ts';
import { useTexts } from '../../text/texts.ts';
import { Button } from '../../ui/button.tsx';
import { LIST_TEXTS } from './texts.ts';

/** Shows the bills of one customer, found by the beginning of their name. */
export function CustomerFilter({
  id,
  onChoose,
}: {
  /** '' stands for all customers */
  id: string;
  onChoose: (id: string) => void;
}) {
  const t = useTexts(LIST_TEXTS);
  const common = useTexts(COMMON);
  return (
    <div class="customer-filter">
      <CustomerField label={common.customer} value={id} onChoose={(customer) => onChoose(customer.id)} />
      {id && (
        <Button kind="quiet" onClick={() => onChoose('')}>
          {t.allCustomers}
        </Button>
      )}
    </div>
  );
}

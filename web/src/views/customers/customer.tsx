import { useState } from 'preact/hooks';
import { DeleteRecord } from '../../parts/delete-record.tsx';
import { History } from '../../parts/history/history.tsx';
import { placeWith } from '../../routing/filters.ts';
import { navigate } from '../../routing/hash.ts';
import type { ViewProps } from '../../routing/lazy-view.tsx';
import { COMMON } from '../../text/common.ts';
import { useTexts } from '../../text/texts.ts';
import { ActionBar, type ViewAction } from '../../ui/action-bar.tsx';
import { Answer } from '../../ui/answer.tsx';
import { Badge } from '../../ui/badge.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { View as Frame } from '../../ui/view.tsx';
import { Bills } from './detail/bills.tsx';
import { Facts } from './detail/facts.tsx';
import { Figures } from './detail/figures.tsx';
import type { Customer } from './form/customer-values.ts';
import { useLacking } from './form/lacking.tsx';
import { useCustomerWords } from './form/words.ts';
import { CUSTOMER_TEXTS } from './texts.ts';
import { useCustomer } from './use-customer.ts';
import '../../parts/record.css';

/** What a customer lacks to be billed. */
function LackingNotice({ customer }: { customer: Customer }) {
  const t = useTexts(CUSTOMER_TEXTS);
  const lacking = useLacking(customer);
  if (lacking.length === 0) return null;
  return (
    <div class="notice open row">
      <p>
        {t.cannotBeBilled} {lacking.map(({ label }) => label).join(' · ')}
      </p>
      <LinkButton to={`/customers/${customer.id}/edit`}>{t.complete}</LinkButton>
    </div>
  );
}

function Actions({ id, onDelete }: { id: string; onDelete: () => void }) {
  const t = useTexts(CUSTOMER_TEXTS);
  const common = useTexts(COMMON);
  const goTo = (place: string) => () => navigate(place);
  const actions: ViewAction[] = [
    { id: 'bill', label: t.newBill, kind: 'primary', run: goTo(placeWith('/bills/new', { customer: id })) },
    { id: 'edit', label: common.edit, keys: ['e'], run: goTo(`/customers/${id}/edit`) },
    { id: 'delete', label: common.delete, kind: 'danger', behind: true, run: onDelete },
  ];
  return <ActionBar actions={actions} about={[id]} />;
}

/** One customer: who it is, what it owes, its bills and its history. */
export function View({ params: { id = '' } }: ViewProps) {
  const t = useTexts(CUSTOMER_TEXTS);
  const words = useCustomerWords();
  const [deleting, setDeleting] = useState(false);
  const query = useCustomer(id);
  const customer = query.data?.value;
  return (
    <Frame
      title={customer?.name ?? t.customer}
      mark={customer?.kind && <Badge tone="still">{t[customer.kind]}</Badge>}
      actions={customer && <Actions id={id} onDelete={() => setDeleting(true)} />}
    >
      <Answer query={query} rows={8}>
        {(version) => (
          <>
            <LackingNotice customer={version.value} />
            <Figures id={id} name={version.value.name} />
            <div class="record">
              <Bills customerID={id} />
              <Facts customer={version.value} />
            </div>
            <History resource={`customers/${id}`} words={words} />
            {deleting && (
              <DeleteRecord
                collection="customers"
                version={version}
                texts={t}
                onClose={() => setDeleting(false)}
              />
            )}
          </>
        )}
      </Answer>
    </Frame>
  );
}

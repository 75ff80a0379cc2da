import type { Schemas } from '@facturation/api-client';
import { useState } from 'preact/hooks';
import { type Version, versionOf } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { navigate } from '../../routing/hash.ts';
import type { ViewProps } from '../../routing/lazy-view.tsx';
import { useTexts } from '../../text/texts.ts';
import { Answer } from '../../ui/answer.tsx';
import { useToast } from '../../ui/toast.tsx';
import { View as Frame } from '../../ui/view.tsx';
import type { Customer } from './form/customer-values.ts';
import { CustomerForm } from './form/form.tsx';
import { CUSTOMER_FORM_TEXTS } from './form/texts.ts';
import { CUSTOMER_TEXTS } from './texts.ts';
import { useCustomer } from './use-customer.ts';

/** Changes the version that was read when the form opened, and no other. */
function Editing({ version }: { version: Version<Customer> }) {
  const t = useTexts(CUSTOMER_FORM_TEXTS);
  const toast = useToast();
  const [base] = useState(version);
  const { id } = base.value;
  const place = `/customers/${id}`;
  const save = useAction({
    act: (body: object) =>
      versionOf(
        api.PUT('/customers/{id}', {
          params: { path: { id }, header: { 'If-Match': base.etag } },
          body: body as Schemas['CustomerBody'],
        }),
      ),
    changes: [['customers'], ['audit']],
    onDone: () => {
      toast(t.saved);
      navigate(place, { replace: true });
    },
  });
  return (
    <CustomerForm
      before={base.value}
      pending={save.pending}
      error={save.error}
      onSave={save.run}
      cancelTo={place}
    />
  );
}

/** The form of a customer that exists. */
export function View({ params: { id = '' } }: ViewProps) {
  const t = useTexts(CUSTOMER_TEXTS);
  const query = useCustomer(id);
  // What was read for the view before may be old: a form begins with the customer as it is now.
  const data = query.isFetchedAfterMount ? query.data : undefined;
  return (
    <Frame title={data ? t.editing(data.value.name) : t.customer}>
      <Answer query={{ ...query, data }} rows={8}>
        {(version) => <Editing version={version} />}
      </Answer>
    </Frame>
  );
}

import type { Schemas } from '@facturation/api-client';
import { answerOf } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { navigate } from '../../routing/hash.ts';
import { useTexts } from '../../text/texts.ts';
import { useToast } from '../../ui/toast.tsx';
import { View as Frame } from '../../ui/view.tsx';
import { CustomerForm } from './form/form.tsx';
import { CUSTOMER_FORM_TEXTS } from './form/texts.ts';
import { CUSTOMER_TEXTS } from './texts.ts';

/** A new customer. */
export function View() {
  const t = useTexts(CUSTOMER_TEXTS);
  const { saved } = useTexts(CUSTOMER_FORM_TEXTS);
  const toast = useToast();
  const create = useAction({
    act: (body: object, key) =>
      answerOf(
        api.POST('/customers', {
          params: { header: { 'Idempotency-Key': key } },
          body: body as Omit<Schemas['NewCustomer'], 'id'>,
        }),
      ),
    changes: [['customers']],
    onDone: ({ id }) => {
      toast(saved);
      navigate(`/customers/${id}`, { replace: true });
    },
  });
  return (
    <Frame title={t.new}>
      <CustomerForm pending={create.pending} error={create.error} onSave={create.run} cancelTo="/customers" />
    </Frame>
  );
}

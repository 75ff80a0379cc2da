import { customerFaults } from '../../../../../functions/billing/completeness/party-faults.ts';
import { ADDRESS_TEXTS } from '../../../parts/address/texts.ts';
import { useTexts } from '../../../text/texts.ts';
import { CUSTOMER_FORM_TEXTS } from './texts.ts';

type Billed = Parameters<typeof customerFaults>[0];

/** What a customer lacks to be billed: its place in the contract, and its name for the reader. */
export function useLacking(customer: object): { path: string; label: string }[] {
  const t = useTexts(CUSTOMER_FORM_TEXTS);
  const address = useTexts(ADDRESS_TEXTS);
  const labels: Record<string, string> = {
    kind: t.kind,
    address: t.address,
    'address.line1': address.line1,
    'address.city': address.city,
    'address.postcode': address.postcode,
    siren: t.siren,
    vatNumber: t.vatNumberOrNone,
    electronicAddress: `${t.electronicAddress}, ${t.notShorter}`,
    'electronicAddress.scheme': t.inDirectory,
    'electronicAddress.value': t.ofItsSiren,
  };
  const isUnreached = !('email' in customer || 'electronicAddress' in customer);
  return customerFaults(customer as Billed).map(({ pointer, detail }) => {
    const path = pointer.replace('/customer/', '').replaceAll('/', '.');
    if (path === 'electronicAddress' && isUnreached) return { path: 'email', label: t.email };
    return { path, label: labels[path] ?? detail };
  });
}

/** Fields to go to, where what lacks is a group of them. */
const FIRST_FIELDS: Readonly<Record<string, string>> = {
  address: 'address.line1',
  electronicAddress: 'electronicAddress.value',
};

/** Beside the form: what still lacks, each a way to its field. */
export function Lacking({ customer, goTo }: { customer: object; goTo: (field: string) => void }) {
  const t = useTexts(CUSTOMER_FORM_TEXTS);
  const lacking = useLacking(customer);
  return (
    <aside class="card stack lacking" aria-label={t.toBill}>
      <h2>{t.toBill}</h2>
      <p class={lacking.length === 0 ? 'is-ready' : undefined} role="status">
        {lacking.length === 0 ? t.ready : t.lacking}
      </p>
      {lacking.length > 0 && (
        <ul>
          {lacking.map(({ path, label }) => (
            <li key={path}>
              <button type="button" class="button quiet" onClick={() => goTo(FIRST_FIELDS[path] ?? path)}>
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
}

import { useEffect } from 'preact/hooks';
import { RefusedError } from '../../api/refused-error.ts';
import { rememberLacks } from '../../parts/lacks.ts';
import { useFaults } from '../../text/faults.ts';
import { useTexts } from '../../text/texts.ts';
import { LinkButton } from '../../ui/button.tsx';
import { mendingGroups } from './mending.ts';
import type { Bill } from './queries.ts';
import { BILL_TEXTS } from './texts.ts';

/** Refusals that name what is to be mended before a bill can be issued. */
const CODES = ['incomplete', 'insufficient-stock', 'not-issuable'];

/** Whether an error names what a bill lacks, thing by thing. What is wrong with its payment is said where it is asked for. */
export const isLacking = (error: Error | null): error is RefusedError =>
  error instanceof RefusedError &&
  CODES.includes(error.code ?? '') &&
  (error.problem?.errors ?? []).some(({ pointer }) => !pointer?.startsWith('#/payment'));

/** All that a bill lacks, by where it is mended, with a link that leads there. */
export function Lacks({ error, bill }: { error: RefusedError; bill: Bill }) {
  const fault = useFaults();
  const t = useTexts(BILL_TEXTS);
  const mend = { customer: t.mendCustomer, seller: t.mendSeller, product: t.mendProduct, bill: t.mendBill };
  useEffect(() => rememberLacks(bill.id, error.problem?.errors ?? []), [error]);
  return (
    <div class="notice" role="alert">
      <p class="notice-title">{t.lacks}</p>
      {mendingGroups(error.problem?.errors ?? [], error.code, bill).map(({ place, what, faults }) => (
        <div key={place} class="lacking">
          <ul>
            {faults.map(({ line, detail }) => (
              <li key={`${line}${detail}`}>
                {line !== undefined && `${t.line(line)} · `}
                {fault(detail)}
              </li>
            ))}
          </ul>
          <LinkButton to={place}>{mend[what]}</LinkButton>
        </div>
      ))}
    </div>
  );
}

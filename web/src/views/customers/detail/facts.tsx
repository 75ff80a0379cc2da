import type { ComponentChildren } from 'preact';
import { AddressLines } from '../../../parts/address/address-lines.tsx';
import { useTexts } from '../../../text/texts.ts';
import type { Customer } from '../form/customer-values.ts';
import { CUSTOMER_FORM_TEXTS } from '../form/texts.ts';
import { CUSTOMER_TEXTS } from '../texts.ts';

/** Terms of payment, said in a line. */
function useTermsText(): (terms: NonNullable<Customer['paymentTerms']>) => string {
  const t = useTexts(CUSTOMER_TEXTS);
  const ends = { before: t.termsBefore, after: t.termsAfter };
  return ({ days, endOfMonth, dayOfMonth }) =>
    [t.termsDays(days), endOfMonth && ends[endOfMonth], dayOfMonth && t.termsDay(dayOfMonth)]
      .filter(Boolean)
      .join(', ');
}

/** What is known of a customer. What nobody has said is left out. */
export function Facts({ customer }: { customer: Customer }) {
  const t = useTexts(CUSTOMER_TEXTS);
  const labels = useTexts(CUSTOMER_FORM_TEXTS);
  const termsText = useTermsText();
  const { electronicAddress, address, deliveryAddress, paymentTerms, vatNumber, language } = customer;
  const facts: [label: string, value: ComponentChildren][] = [
    [labels.email, <a href={`mailto:${customer.email}`}>{customer.email}</a>],
    [labels.address, address && <AddressLines address={address} />],
    [labels.deliveryAddress, deliveryAddress && <AddressLines address={deliveryAddress} />],
    [labels.siren, customer.siren],
    [labels.siret, customer.siret],
    [labels.vatNumber, vatNumber === null ? t.noVatNumber : vatNumber],
    [
      labels.electronicAddress,
      electronicAddress && `${electronicAddress.scheme} : ${electronicAddress.value}`,
    ],
    [labels.routingCode, customer.routingCode],
    [labels.buyerReference, customer.buyerReference],
    [labels.language, language && { fr: labels.french, en: labels.english }[language]],
    [labels.paymentTerms, paymentTerms && termsText(paymentTerms)],
  ];
  return (
    <section class="card stack" aria-label={t.facts}>
      <h2>{t.facts}</h2>
      <dl class="facts">
        {facts
          .filter(([, value]) => value !== undefined)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

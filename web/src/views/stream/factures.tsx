import { COMMON } from '../../text/common.ts';
import { useFormats, useTexts } from '../../text/texts.ts';
import type { Facture, FacturePage } from './answers.ts';
import { Reference } from './reference.tsx';
import { STREAM_TEXTS } from './texts.ts';
import type { Polled } from './use-poll.ts';

const Row = ({ facture }: { facture: Facture }) => {
  const { dateTime, euros, time } = useFormats();
  const millis = Date.parse(facture.date);
  return (
    <tr data-facture={facture.id}>
      <td>
        <time dateTime={facture.date} title={dateTime(millis)}>
          {time(millis)}
        </time>
      </td>
      <th scope="row">{facture.nomClient}</th>
      <td class="figure">{euros(facture.montant)}</td>
      <td class="reference" title={facture.id}>
        <Reference {...facture} />
      </td>
    </tr>
  );
};
function Table({ factures }: { factures: Facture[] }) {
  const t = useTexts(STREAM_TEXTS);
  const common = useTexts(COMMON);
  return (
    <table class="factures">
      <thead>
        <tr>
          <th scope="col">{t.time}</th>
          <th scope="col">{common.customer}</th>
          <th scope="col" class="figure">
            {common.amount}
          </th>
          <th scope="col" class="reference">
            {t.reference}
          </th>
        </tr>
      </thead>
      <tbody>
        {factures.map((facture) => (
          <Row key={facture.id} facture={facture} />
        ))}
      </tbody>
    </table>
  );
}

/** The newest factures of the FACTURATION database. */
export function Factures({ page }: { page: Polled<FacturePage> }) {
  const t = useTexts(STREAM_TEXTS);
  const { loading } = useTexts(COMMON);
  const factures = page.value?._embedded.factures ?? [];
  return (
    <section class="card" aria-labelledby="factures">
      <h2 id="factures">{t.lastFactures}</h2>
      {factures.length > 0 && <Table factures={factures} />}
      {page.value && factures.length === 0 && <p class="empty">{t.noFacture}</p>}
      {!page.value && <p class="empty">{page.failed ? t.facturesSilent : loading}</p>}
    </section>
  );
}

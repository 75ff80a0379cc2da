import type { Facture, FacturePage } from '../answers.ts';
import { dayAndTime, euros, time } from './format.ts';
import type { Polled } from './use-poll.ts';

const Row = ({ facture }: { facture: Facture }) => {
  const millis = Date.parse(facture.date);
  return (
    <tr data-facture={facture.id}>
      <td>
        <time dateTime={facture.date} title={dayAndTime(millis)}>
          {time(millis)}
        </time>
      </td>
      <th scope="row">{facture.nomClient}</th>
      <td class="figure">{euros(facture.montant)}</td>
      <td class="reference" title={facture.id}>
        {facture.id}
      </td>
    </tr>
  );
};

const Table = ({ factures }: { factures: Facture[] }) => (
  <table>
    <thead>
      <tr>
        <th scope="col">Heure</th>
        <th scope="col">Client</th>
        <th scope="col" class="figure">
          Montant
        </th>
        <th scope="col" class="reference">
          Référence
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

/** The newest factures of the FACTURATION database. */
export function Factures({ page }: { page: Polled<FacturePage> }) {
  const factures = page.value?._embedded.factures ?? [];
  return (
    <section class="card" aria-labelledby="factures">
      <h2 id="factures">Dernières factures</h2>
      {factures.length > 0 && <Table factures={factures} />}
      {page.value && factures.length === 0 && <p class="empty">Aucune facture pour l’instant.</p>}
      {!page.value && <p class="empty">{page.failed ? 'Les factures ne répondent pas.' : 'Chargement…'}</p>}
    </section>
  );
}

import type { Schemas } from '@facturation/api-client';
import { useQuery } from '@tanstack/preact-query';
import { type Version, versionOf } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { useFilters } from '../../routing/filters.ts';
import type { ViewProps } from '../../routing/lazy-view.tsx';
import { useLanguage } from '../../text/language.ts';
import { useTexts } from '../../text/texts.ts';
import { Answer } from '../../ui/answer.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { State } from '../../ui/state.tsx';
import { View as Frame } from '../../ui/view.tsx';
import { CreditNote } from './credit-note.tsx';
import { Editor } from './editor.tsx';
import { EDITOR_TEXTS } from './texts.ts';
import { newBill, valuesOf } from './values.ts';

/** A bill that begins with nothing, or with the customer it was asked for. */
function NewBill() {
  const t = useTexts(EDITOR_TEXTS);
  const { language } = useLanguage();
  const [{ customer = '' }] = useFilters();
  const place = `/bills/new/${customer}`;
  return (
    <Editor
      key={place}
      place={place}
      title={t.newBill}
      fresh={{ base: newBill(language, customer), etag: '' }}
    />
  );
}

function Draft({ version: { value: bill, etag } }: { version: Version<Schemas['Bill']> }) {
  const t = useTexts(EDITOR_TEXTS);
  const { language } = useLanguage();
  if (bill.status === 'final')
    return (
      <Frame title={t.draft}>
        <State title={t.isFinal}>
          <LinkButton to={`/bills/${bill.id}`}>{t.open}</LinkButton>
        </State>
      </Frame>
    );
  if (bill.kind === 'creditNote') return <CreditNote version={{ value: bill, etag }} />;
  return (
    <Editor
      id={bill.id}
      place={`/bills/${bill.id}/edit`}
      title={t.draft}
      fresh={{ base: valuesOf(language, bill), etag }}
    />
  );
}

/** A draft as it is now: it is read anew whenever it is opened to be changed. */
function ReadDraft({ id }: { id: string }) {
  const t = useTexts(EDITOR_TEXTS);
  const query = useQuery({
    queryKey: ['bills', 'to-edit', id],
    queryFn: ({ signal }) => versionOf(api.GET('/bills/{id}', { signal, params: { path: { id } } })),
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  if (query.data) return <Draft key={id} version={query.data} />;
  return (
    <Frame title={t.draft}>
      <Answer query={query}>{() => null}</Answer>
    </Frame>
  );
}

/** The editor of drafts: of a new one, or of the one in the path. */
export const View = ({ params: { id } }: ViewProps) =>
  id === undefined ? <NewBill /> : <ReadDraft key={id} id={id} />;

import { useQuery } from '@tanstack/preact-query';
import { Link } from 'wouter-preact';
import { answerOf } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { useFormats, useTexts } from '../../text/texts.ts';
import { LIST_TEXTS } from './texts.ts';

/** What customers owe for all bills, and what of it is overdue; each leads to its bills. */
export function Owed() {
  const t = useTexts(LIST_TEXTS);
  const { euros } = useFormats();
  const { data } = useQuery({
    queryKey: ['bills', 'summary', 'owed'],
    queryFn: ({ signal }) => answerOf(api.GET('/bills/summary', { signal })),
  });
  if (!data) return null;
  return (
    <p class="row owed">
      <span>
        {t.owed} <strong class="figure">{euros(data.owed)}</strong>
      </span>
      {data.overdue > 0 && (
        <Link href="/bills?status=overdue">
          {t.overdue} <strong class="figure">{euros(data.overdue)}</strong>
        </Link>
      )}
    </p>
  );
}

import { useQueryClient } from '@tanstack/preact-query';
import { useEffect } from 'preact/hooks';
import { done, type Version } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { RefusedError } from '../../api/refused-error.ts';
import { useAction } from '../../api/use-action.ts';
import { navigate } from '../../routing/hash.ts';
import { useTexts } from '../../text/texts.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { useToast } from '../../ui/toast.tsx';
import { CREDIT_TEXTS } from './credit/texts.ts';
import type { Bill } from './queries.ts';

/** Asks whether a draft is to be deleted, and deletes the version that is shown. */
export function Remove({
  version: {
    value: { id, kind },
    etag,
  },
  onClose,
}: {
  version: Version<Bill>;
  onClose: () => void;
}) {
  const t = useTexts(CREDIT_TEXTS);
  const toast = useToast();
  const queries = useQueryClient();
  const { run, pending, error } = useAction({
    act: (ifMatch: string) =>
      done(api.DELETE('/bills/{id}', { params: { path: { id }, header: { 'If-Match': ifMatch } } })),
    changes: [
      ['bills', 'list'],
      ['bills', 'summary'],
    ],
    onDone: () => {
      toast(t.removed);
      navigate(kind === 'invoice' ? '/bills' : '/credit-notes', { replace: true });
    },
  });
  const isOutdated = error instanceof RefusedError && error.status === 412;
  useEffect(() => {
    if (isOutdated) void queries.invalidateQueries({ queryKey: ['bills', 'one', id] });
  }, [isOutdated]);
  return (
    <Confirm
      title={t.remove}
      verb={t.remove}
      pending={pending}
      error={error}
      onConfirm={() => run(etag)}
      onClose={onClose}
    >
      <p>{t.removeWhat}</p>
      {isOutdated && <p>{t.readAgain}</p>}
    </Confirm>
  );
}

import { done, type Version } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { useAction } from '../api/use-action.ts';
import { navigate } from '../routing/hash.ts';
import { COMMON } from '../text/common.ts';
import { useTexts } from '../text/texts.ts';
import { Confirm } from '../ui/confirm.tsx';
import { useToast } from '../ui/toast.tsx';

interface DeleteRecordProps {
  collection: 'customers' | 'products';
  version: Version<{ id: string; name: string }>;
  texts: { deleteTitle: (name: string) => string; deleteText: string; deleted: (name: string) => string };
  onClose: () => void;
}

/** Asks before a record is deleted: the version that the reader sees, and no other. Then leads to the others. */
export function DeleteRecord({ collection, version: { value, etag }, texts, onClose }: DeleteRecordProps) {
  const { id, name } = value;
  const common = useTexts(COMMON);
  const toast = useToast();
  const { run, pending, error } = useAction({
    act: (ifMatch: string) =>
      done(api.DELETE(`/${collection}/{id}`, { params: { path: { id }, header: { 'If-Match': ifMatch } } })),
    changes: [[collection]],
    onDone: () => {
      toast(texts.deleted(name));
      navigate(`/${collection}`, { replace: true });
    },
  });
  return (
    <Confirm
      title={texts.deleteTitle(name)}
      verb={common.delete}
      pending={pending}
      error={error}
      onConfirm={() => run(etag)}
      onClose={onClose}
    >
      <p>{texts.deleteText}</p>
    </Confirm>
  );
}

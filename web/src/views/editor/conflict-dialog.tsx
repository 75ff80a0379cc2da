import type { Schemas } from '@facturation/api-client';
import type { Version } from '../../api/answer.ts';
import { Conflict } from '../../forms/conflict.tsx';
import { mergedOf } from '../../forms/merge.ts';
import { useLanguage } from '../../text/language.ts';
import { useConflictFields } from './conflict-fields.tsx';
import type { Products } from './products.ts';
import type { Saving } from './save.ts';
import { valuesOf } from './values.ts';

/** Asks whose value counts where somebody else has changed the draft; then what was picked is saved over theirs. */
export function ConflictDialog({
  saving,
  latest: { value, etag },
  products,
  onMerged,
  onClose,
}: {
  saving: Saving;
  latest: Version<Schemas['Bill']>;
  products: Products;
  onMerged: (merged: Saving) => void;
  onClose: () => void;
}) {
  const { language } = useLanguage();
  const theirs = valuesOf(language, value);
  const fields = useConflictFields(saving.base, saving.values, theirs, products);
  return (
    <Conflict
      fields={fields}
      onClose={onClose}
      onPick={(picks) =>
        onMerged({ ...saving, values: mergedOf(saving.values, theirs, picks), base: theirs, etag })
      }
    />
  );
}

import type { Schemas } from '@facturation/api-client';
import { useEffect } from 'preact/hooks';
import type { Version } from '../../api/answer.ts';
import { useLanguage } from '../../text/language.ts';
import { saysTheSame } from './same-bill.ts';
import { isConflict, useLatest } from './save.ts';
import { type BillValues, valuesOf } from './values.ts';

/**
 * What another has made of the draft in the meantime; undefined where there is nothing to choose between.
 * @param refusal of the last save
 * @param base what the reader began with
 * @param onSame it is what the reader has written: their own save was not answered, or another wrote the same
 */
export function useConflict(
  id: string | undefined,
  refusal: Error | null,
  { base, mine }: { base: BillValues; mine: () => BillValues },
  onSame: (theirs: Version<BillValues>) => void,
): Version<Schemas['Bill']> | undefined {
  const { language } = useLanguage();
  const latest = useLatest(id, isConflict(refusal));
  const theirs = latest && valuesOf(language, latest.value);
  const isSame = theirs !== undefined && saysTheSame(base, mine(), theirs);
  useEffect(() => {
    if (isSame) onSame({ value: theirs, etag: latest?.etag ?? '' });
  }, [isSame]);
  return isSame ? undefined : latest;
}

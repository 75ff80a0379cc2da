import type { Kind } from '../../../parts/records/resource.ts';
import { COMMON } from '../../../text/common.ts';
import { useLanguage } from '../../../text/language.ts';
import { useFormats, useTexts } from '../../../text/texts.ts';
import { MEMBER_TEXTS } from './members/texts.ts';
import { AUDIT_TEXTS } from './texts.ts';
import { valueText } from './value-text.ts';
import { VALUE_TEXTS } from './values/texts.ts';

/** Members whose values are names that the contract lists. */
const LISTED: ReadonlySet<string> = new Set([
  'billKind',
  'endOfMonth',
  'kind',
  'language',
  'measure',
  'method',
  'nature',
  'scope',
  'vatRegime',
]);

const wordIn = (words: object, name: string): string => (words as Record<string, string>)[name] ?? name;

/** `user:abir`, `key:…`, `system:demo`, as a reader says it. */
export function usePrincipal(): (principal: string) => string {
  const t = useTexts(AUDIT_TEXTS);
  return (principal) => {
    const [kind = '', name = ''] = principal.split(/:(.*)/);
    if (kind === 'system') return t.system(name);
    if (kind === 'key') return t.key(name);
    return name || kind;
  };
}

/** A path of members as a reader says it: `productItems/1/price` is « Ligne 2 · Prix ». */
export function useMember(): (path: readonly string[]) => string {
  const words = useTexts(MEMBER_TEXTS);
  return (path) =>
    path
      .map((name) => (/^\d+$/.test(name) ? ` ${Number(name) + 1}` : ` · ${wordIn(words, name)}`))
      .join('')
      .replace(/^ · /, '');
}

/** What a member holds, as a reader says it. */
export function useValue(kind: Kind | undefined): (path: readonly string[], value: unknown) => string {
  const { language } = useLanguage();
  const formats = useFormats();
  const words = useTexts(COMMON);
  const listed = useTexts(VALUE_TEXTS);
  return (path, value) => {
    const name = path.filter((part) => !/^\d+$/.test(part)).at(-1) ?? '';
    if (LISTED.has(name) && typeof value === 'string') return wordIn(listed, value);
    return valueText(value, { name, kind, language, formats, words });
  };
}

import type { UseFormReturn } from 'react-hook-form';
import { useFaultAt } from '../../../forms/fault-places.ts';
import { registered } from '../../../forms/registered.ts';
import { SCOPES } from '../../../session/scopes.ts';
import { useTexts } from '../../../text/texts.ts';
import { SCOPE_GROUPS, type ScopeGroup } from './scope-groups.ts';
import { KEYS_TEXTS } from './texts.ts';

/** What is written of a new key. */
export interface KeyValues {
  name: string;
  scopes: string[];
}

function Group({ form, group }: { form: UseFormReturn<KeyValues>; group: ScopeGroup }) {
  const t = useTexts(KEYS_TEXTS);
  return (
    <fieldset class="scope-group">
      <legend>{t[group.matter]}</legend>
      {group.scopes.map(({ scope, deed }) => (
        <label key={scope} class="check" title={scope}>
          <input type="checkbox" value={scope} {...registered(form, 'scopes')} />
          <span>{deed ? t[deed] : scope}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What a key may do: a box for each scope, by what it is of. */
export function ScopeChoice({ form }: { form: UseFormReturn<KeyValues> }) {
  const t = useTexts(KEYS_TEXTS);
  // Of the list as a whole, or of one of its scopes.
  const message = useFaultAt(form, 'scopes', ...SCOPES.map((_, index) => `scopes.${index}`));
  return (
    <fieldset>
      <legend>{t.scopes}</legend>
      <p class="hint">{t.scopesHint}</p>
      {SCOPE_GROUPS.map((group) => (
        <Group key={group.matter} form={form} group={group} />
      ))}
      {message && (
        <p class="error" role="alert">
          {message}
        </p>
      )}
    </fieldset>
  );
}

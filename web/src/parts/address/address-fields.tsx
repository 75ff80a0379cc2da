import { useMemo } from 'preact/hooks';
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { SelectField, TextField } from '../../forms/fields.tsx';
import { useLanguage } from '../../text/language.ts';
import { useTexts } from '../../text/texts.ts';
import { countryChoices } from './countries.ts';
import { ADDRESS_TEXTS } from './texts.ts';

/** The fields of a postal address. `at`: the member of the form that it is. */
export function AddressFields<Values extends FieldValues>({
  form,
  at,
}: {
  form: UseFormReturn<Values>;
  at: Path<Values>;
}) {
  const t = useTexts(ADDRESS_TEXTS);
  const { language } = useLanguage();
  const countries = useMemo(() => countryChoices(language), [language]);
  const fieldOf = (member: keyof typeof t) => ({
    form,
    name: `${at}.${member}` as Path<Values>,
    label: t[member],
  });
  return (
    <div class="fields">
      <TextField {...fieldOf('line1')} />
      <TextField {...fieldOf('line2')} optional />
      <TextField {...fieldOf('postcode')} />
      <TextField {...fieldOf('city')} />
      <SelectField {...fieldOf('country')} choices={countries} />
    </div>
  );
}

import { useId, useState } from 'preact/hooks';
import type { UseFormReturn } from 'react-hook-form';
import { useFaultAt } from '../../../forms/fault-places.ts';
import { useTexts } from '../../../text/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { type LogoFault, logoIn } from './logo-image.ts';
import type { Logo, LogoChoice, SellerValues } from './seller-values.ts';
import { SELLER_TEXTS } from './texts.ts';

interface LogoGroupProps {
  form: UseFormReturn<SellerValues>;
  /** The logo that the seller has. */
  present: Logo | null;
  choice: LogoChoice;
  onChoose: (choice: LogoChoice) => void;
}

/** The logo as it is, or as it is to become. The API answers no image: a new one alone can be shown. */
function Shown({ present, choice }: Pick<LogoGroupProps, 'present' | 'choice'>) {
  const t = useTexts(SELLER_TEXTS);
  if (choice === 'none') return <p>{t.logoGone}</p>;
  if (choice)
    return (
      <figure class="logo-shown">
        <img src={`data:${choice.mediaType};base64,${choice.data}`} alt={t.logoNew} />
        <figcaption class="hint">{t.logoNew}</figcaption>
      </figure>
    );
  if (!present) return <p class="muted">{t.noLogo}</p>;
  const { mediaType, width, height } = present;
  return <p>{t.logoNow(mediaType.replace('image/', '').toUpperCase(), width, height)}</p>;
}

/** The image that is printed on documents. */
export function LogoGroup({ form, present, choice, onChoose }: LogoGroupProps) {
  const t = useTexts(SELLER_TEXTS);
  const id = useId();
  const [fault, setFault] = useState<LogoFault>();
  const refused = useFaultAt(form, 'logo', 'logo.data', 'logo.sha256', 'logo.mediaType');
  const take = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    const read = await logoIn(file);
    // The same file may be chosen again, once it was mended.
    input.value = '';
    setFault('fault' in read ? read.fault : undefined);
    if (!('fault' in read)) onChoose(read);
  };
  const said = fault ? t[fault] : refused;
  return (
    <fieldset class="stack">
      <legend>{t.logo}</legend>
      <Shown present={present} choice={choice} />
      <div class="row">
        <label class="button file-button" for={id}>
          {t.chooseLogo}
          <input
            id={id}
            type="file"
            accept="image/png,image/jpeg"
            aria-describedby={`${id}-hint`}
            onChange={({ currentTarget }) => take(currentTarget)}
          />
        </label>
        {choice !== undefined && present && <Button onClick={() => onChoose(undefined)}>{t.keepLogo}</Button>}
        {choice !== 'none' && (present || choice) && (
          <Button onClick={() => onChoose(present ? 'none' : undefined)}>{t.removeLogo}</Button>
        )}
      </div>
      <p id={`${id}-hint`} class="hint">
        {t.logoHint}
      </p>
      {said && (
        <p class="error" role="alert">
          {said}
        </p>
      )}
    </fieldset>
  );
}

import { useTexts } from '../../../text/texts.ts';
import { Answer } from '../../../ui/answer.tsx';
import { SettingsFrame } from '../frame.tsx';
import { SellerForm } from './form.tsx';
import './style.css';
import { SELLER_TEXTS } from './texts.ts';
import { useIsFixed, useSeller } from './use-seller.ts';

/** The company that bills. */
export function View() {
  const t = useTexts(SELLER_TEXTS);
  const query = useSeller();
  const isFixed = useIsFixed();
  // What was read for another view may be old: the form begins with the seller as it is now.
  const data = query.isFetchedAfterMount ? query.data : undefined;
  return (
    <SettingsFrame part="seller">
      <p class="muted">{t.intro}</p>
      {data === null && <p class="notice warning">{t.none}</p>}
      {isFixed && <p class="muted">{t.fixed}</p>}
      <Answer query={{ ...query, data }} rows={12}>
        {(fresh) => <SellerForm fresh={fresh} />}
      </Answer>
    </SettingsFrame>
  );
}

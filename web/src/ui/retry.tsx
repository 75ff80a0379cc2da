import { useState } from 'preact/hooks';
import { COMMON } from '../text/common.ts';
import { useTexts } from '../text/texts.ts';
import { Button } from './button.tsx';

/** Asks again for what was not answered. @param ask ends when that was answered, or refused once more */
export function Retry({ ask }: { ask: () => Promise<unknown> }) {
  const t = useTexts(COMMON);
  const [pending, setPending] = useState(false);
  const onClick = () => {
    setPending(true);
    void ask().finally(() => setPending(false));
  };
  return (
    <Button onClick={onClick} pending={pending}>
      {t.retry}
    </Button>
  );
}

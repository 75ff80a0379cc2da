import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { texts, useTexts } from '../text/texts.ts';
import { Button } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { loadAgain } from './load-again.ts';

const TEXTS = texts({
  fr: () => ({
    gone: 'Cette vue n’a pas pu être chargée. Une nouvelle version est peut-être en place.',
    reload: 'Recharger la page',
  }),
  en: () => ({
    gone: 'This view could not be loaded. There may be a new version.',
    reload: 'Reload the page',
  }),
});

/** What a view is given: the variable parts of its path. */
export interface ViewProps {
  params: Record<string, string | undefined>;
}
type View = ComponentType<ViewProps>;
export type Load = () => Promise<{ View: View }>;

/** A view whose files are loaded when it is first opened. */
export function lazyView(load: Load): View {
  let loaded: View | undefined;
  return function LazyView(props) {
    const [state, setState] = useState<{ view?: View | undefined; failed: boolean }>({
      view: loaded,
      failed: false,
    });
    useEffect(() => {
      if (loaded) return;
      loadAgain(load).then(
        ({ View }) => {
          loaded = View;
          setState({ view: View, failed: false });
        },
        () => setState({ failed: true }),
      );
    }, []);
    if (state.failed) return <NotLoaded />;
    return state.view ? <state.view {...props} /> : <Skeleton />;
  };
}

function NotLoaded() {
  const t = useTexts(TEXTS);
  return (
    <div class="card state" role="alert">
      <p>{t.gone}</p>
      <Button onClick={() => location.reload()}>{t.reload}</Button>
    </div>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { formatsOf } from './formats.ts';
import { type Language, useLanguage } from './language.ts';

/** The API's sentences in French: loaded when the first of them is to be said. */
let french: ((sentence: string) => string | undefined) | undefined;
let loading: Promise<void> | undefined;

const load = (): Promise<void> =>
  import('./french/french.ts').then(
    (loaded) => {
      french = (sentence) => loaded.french.translate(sentence);
    },
    // Without them the sentences are said as the API has them.
    () => {
      loading = undefined;
    },
  );

/** Makes ready what `faultText` needs in a language. It never fails. */
export function loadFaults(language: Language): Promise<void> {
  if (language !== 'fr' || french) return Promise.resolve();
  loading ??= load();
  return loading;
}

/** `#/lines/0/price: This text is blank.` in the place of a problem that has several: each sentence behind its field. */
const FIELD = /^(#?[\w/.~-]+): ([\s\S]+)$/;

function inFrench(sentence: string): string {
  const whole = french?.(sentence);
  if (whole !== undefined) return whole;
  const [, field, rest = ''] = FIELD.exec(sentence) ?? [];
  const behind = french?.(rest);
  return field && behind !== undefined ? `${field} : ${behind}` : sentence;
}

/** Only amounts are said in another way than the API has them: `€1,200.00` of `1200 €`. */
const inEnglish = (sentence: string): string =>
  sentence.replaceAll(/(-?\d+(?:\.\d+)?) €/g, (_, amount) => formatsOf('en').euros(Number(amount)));

/**
 * A fault that the contract or the API found, as the reader is told of it. What has no French is said as the API has it,
 * as everything is until `loadFaults` is done.
 * @param detail the API's own sentence
 */
export const faultText = (language: Language, detail: string): string =>
  language === 'fr' ? inFrench(detail) : inEnglish(detail);

/** The same for what is shown: it is shown anew when the French is there, and nothing is said until then. */
export function useFaults(): (detail: string) => string {
  const { language } = useLanguage();
  const [ready, setReady] = useState(language !== 'fr' || french !== undefined);
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    if (!wanted) return;
    let shown = true;
    void loadFaults(language).then(() => shown && setReady(true));
    return () => {
      shown = false;
    };
  }, [wanted, language]);
  return (detail) => {
    if (language !== 'fr' || ready) return faultText(language, detail);
    if (!wanted) queueMicrotask(() => setWanted(true));
    return '';
  };
}

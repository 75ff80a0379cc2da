import { useLayoutEffect, useRef } from 'preact/hooks';
import { useFieldArray } from 'react-hook-form';
import { useLanguage } from '../../text/language.ts';
import { useTexts } from '../../text/texts.ts';
import { Button } from '../../ui/button.tsx';
import type { BillForm } from './bill-form.ts';
import { Line, type LineActs } from './line.tsx';
import { type LineKey, lineKeyOf } from './line-keys.ts';
import type { Product, Products } from './products.ts';
import { EDITOR_TEXTS } from './texts.ts';
import { emptyLine } from './values.ts';

/** A field of a line, by what it is in whichever line. */
const PRODUCT = '[role="combobox"]';
const likeField = ({ name }: { name?: string }): string => {
  const member = name?.split('.').slice(2).join('.');
  return member ? `[name$=".${member}"]` : PRODUCT;
};

/** What was typed is taken by its line before that has another place, or none. */
const leave = (): void => (document.activeElement as HTMLElement | null)?.blur();

/**
 * Leads the focus to a field of a line as soon as the lines are as they will be: before the next press of a key that is
 * kept down, and not while they are as they were.
 */
function useFocus(lines: readonly object[]) {
  const list = useRef<HTMLDivElement>(null);
  const wanted = useRef<{ at: number; field: string } | undefined>(undefined);
  useLayoutEffect(() => {
    if (!wanted.current) return;
    const { at, field } = wanted.current;
    wanted.current = undefined;
    list.current?.querySelector<HTMLElement>(`[data-line="${at}"] ${field}`)?.focus();
  }, [lines]);
  const focus = (at: number, field = PRODUCT) => {
    wanted.current = { at, field };
  };
  return { list, focus };
}

/** The lines, their keys, and what adds, removes and moves one. */
function useLines(form: BillForm) {
  const { language } = useLanguage();
  const { fields, append, remove, move } = useFieldArray({ control: form.control, name: 'productItems' });
  const { list, focus } = useFocus(fields);
  const add = () => {
    focus(fields.length);
    append(emptyLine(language), { shouldFocus: false });
  };
  const acts: LineActs = {
    remove: (at) => {
      leave();
      focus(Math.max(0, Math.min(at, fields.length - 2)));
      if (fields.length === 1) form.setValue('productItems', [emptyLine(language)], { shouldDirty: true });
      else remove(at);
    },
    move: (from, to) => {
      if (to < 0 || to >= fields.length) return;
      focus(to, likeField(document.activeElement as HTMLInputElement));
      leave();
      move(from, to);
    },
  };
  const next = (at: number, isProduct: boolean) => {
    if (!isProduct && at === fields.length - 1) return add();
    const [line, field] = isProduct ? [at, '[name$=".quantity"]'] : [at + 1, PRODUCT];
    list.current?.querySelector<HTMLElement>(`[data-line="${line}"] ${field}`)?.focus();
  };
  return { fields, list, add, acts, next };
}

/** The lines of the bill. By keyboard: Enter goes on to the next line, Alt with arrows moves one, Alt+Delete removes it. */
export function Lines({
  form,
  products,
  learn,
  nets,
}: {
  form: BillForm;
  products: Products;
  learn: (product: Product) => void;
  /** Of each line, in euros. */
  nets: readonly (number | undefined)[];
}) {
  const t = useTexts(EDITOR_TEXTS);
  const { fields, list, add, acts, next } = useLines(form);
  const runs: Record<LineKey, (at: number, target: HTMLElement) => void> = {
    next: (at, target) => next(at, target.matches(PRODUCT)),
    up: (at) => acts.move(at, at - 1),
    down: (at) => acts.move(at, at + 1),
    remove: (at) => acts.remove(at),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const key = lineKeyOf(event, target);
    const at = Number(target.closest<HTMLElement>('[data-line]')?.dataset.line);
    if (!key || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    runs[key](at, target);
  };
  return (
    <section class="card stack" aria-label={t.lines}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields within */}
      <div
        class="stack"
        ref={list}
        onKeyDown={onKeyDown}
        onKeyDownCapture={(event) => event.altKey && onKeyDown(event)}
      >
        {fields.map(({ id }, at) => (
          <Line
            key={id}
            form={form}
            at={at}
            of={fields.length}
            products={products}
            learn={learn}
            net={nets[at]}
            acts={acts}
          />
        ))}
      </div>
      <div class="row">
        <Button onClick={add}>{t.addLine}</Button>
        <span class="hint editor-line-keys">{t.lineKeys}</span>
      </div>
    </section>
  );
}

import type { ComponentChildren } from 'preact';
import { Link, useLocation } from 'wouter-preact';
import { texts, useTexts } from '../../text/texts.ts';
import { View } from '../../ui/view.tsx';
import './frame.css';

const TEXTS = texts({
  fr: () => ({
    parts: 'Parties du flux',
    live: 'En direct',
    partitions: 'Partitions',
    late: 'Retardataires',
    conflicts: 'Conflits',
    quarantine: 'Quarantaine',
    alerts: 'Alertes',
  }),
  en: () => ({
    parts: 'Parts of the stream',
    live: 'Live',
    partitions: 'Partitions',
    late: 'Late',
    conflicts: 'Conflicts',
    quarantine: 'Quarantine',
    alerts: 'Alerts',
  }),
});

const PARTS = [
  ['live', '/stream'],
  ['partitions', '/stream/partitions'],
  ['late', '/stream/late'],
  ['conflicts', '/stream/conflicts'],
  ['quarantine', '/stream/quarantine'],
  ['alerts', '/stream/alerts'],
] as const;

/** A part of the stream: its title, the way to the other parts, and what it shows. */
export function StreamFrame({
  title,
  mark,
  actions,
  children,
}: {
  title: string;
  mark?: ComponentChildren;
  actions?: ComponentChildren;
  children: ComponentChildren;
}) {
  const t = useTexts(TEXTS);
  const [place] = useLocation();
  return (
    <View title={title} mark={mark} actions={actions}>
      <nav class="parts" aria-label={t.parts}>
        {PARTS.map(([name, path]) => (
          <Link key={name} href={path} aria-current={place === path ? 'page' : undefined}>
            {t[name]}
          </Link>
        ))}
      </nav>
      {children}
    </View>
  );
}

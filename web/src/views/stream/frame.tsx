import type { ComponentChildren } from 'preact';
import { texts, useTexts } from '../../text/texts.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { View } from '../../ui/view.tsx';
import './frame.css';

const TEXTS = texts({
  fr: () => ({
    parts: 'Parties du flux',
    live: 'En direct',
    partitions: 'Partitions',
    late: 'Tardives',
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
  return (
    <View title={title} mark={mark} actions={actions}>
      <Tabs label={t.parts} parts={PARTS.map(([name, path]) => ({ path, name: t[name] }))} />
      {children}
    </View>
  );
}

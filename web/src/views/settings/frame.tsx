import type { ComponentChildren } from 'preact';
import { useCommands } from '../../app/commands.tsx';
import { navigate } from '../../routing/hash.ts';
import { texts, useTexts } from '../../text/texts.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { View } from '../../ui/view.tsx';

const TEXTS = texts({
  fr: () => ({
    parts: 'Parties des réglages',
    goTo: (part: string) => `Aller à Réglages, ${part}`,
    seller: 'Vendeur',
    series: 'Séries',
    keys: 'Clés d’API',
    services: 'Services',
    audit: 'Journal d’audit',
  }),
  en: () => ({
    parts: 'Parts of the settings',
    goTo: (part: string) => `Go to Settings, ${part}`,
    seller: 'Seller',
    series: 'Series',
    keys: 'API keys',
    services: 'Services',
    audit: 'Audit trail',
  }),
});

const PARTS = ['seller', 'series', 'keys', 'services', 'audit'] as const;
type Part = (typeof PARTS)[number];

/** A part of the settings below the links to all of them. */
export function SettingsFrame({
  part,
  actions,
  children,
}: {
  part: Part;
  actions?: ComponentChildren;
  children: ComponentChildren;
}) {
  const t = useTexts(TEXTS);
  useCommands(
    PARTS.map((name) => ({
      id: `go-settings-${name}`,
      label: t.goTo(t[name]),
      run: () => navigate(`/settings/${name}`),
    })),
    [t],
  );
  return (
    <View title={t[part]} actions={actions}>
      <Tabs label={t.parts} parts={PARTS.map((name) => ({ path: `/settings/${name}`, name: t[name] }))} />
      {children}
    </View>
  );
}

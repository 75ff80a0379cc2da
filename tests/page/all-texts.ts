import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

type Dictionary = Record<string, unknown>;

const isTexts = (value: unknown): value is { fr: Dictionary; en: Dictionary } =>
  typeof value === 'object' && value !== null && 'fr' in value && 'en' in value;

/** Every text of the page as the source declares it: in French, and the same in English. Those made of figures are left out. */
export async function allTexts(): Promise<{ key: string; fr: string; en: string }[]> {
  const web = join(import.meta.dirname, '../../web/src');
  const files = globSync('**/{*texts,common,problems,sections}.ts', { cwd: web });
  const modules = await Promise.all(files.map((file) => import(pathToFileURL(join(web, file)).href)));
  const all = modules.flatMap((module: object) => Object.values(module)).filter(isTexts);
  return all.flatMap(({ fr, en }) =>
    Object.entries(fr).flatMap(([key, text]) => {
      const other = en[key];
      return typeof text === 'string' && typeof other === 'string' ? [{ key, fr: text, en: other }] : [];
    }),
  );
}

import { readdirSync, readFileSync } from 'node:fs';

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');
const folder = new URL('../../tests/integration/', import.meta.url);

/** The limits that the README states, without their full stop. */
function limits(): string[] {
  const [, section = ''] = /\n## The guarantee and its limits\n(.*?)\n## /s.exec(readme) ?? [];
  return [...section.matchAll(/^- (.*)\.$/gm)].map(([, limit = '']) => limit);
}

test('each limit that the README states is the name of a test', () => {
  const tests = readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join();
  expect(limits().length).toBeGreaterThan(0);
  expect(limits().filter((limit) => !tests.includes(`test('${limit}'`))).toEqual([]);
});

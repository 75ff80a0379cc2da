import { existsSync, readdirSync } from 'node:fs';
import { ALLOWED } from './allowed.ts';
import { violationsOf } from './violations.ts';

const services = readdirSync('functions').map((name) => `functions/${name}`);

test('each service, and each path of the list, is there', () => {
  expect(services.filter((service) => !(service in ALLOWED))).toEqual([]);
  expect(Object.keys(ALLOWED).filter((path) => !existsSync(path))).toEqual([]);
});

test('what a path of analytics may import stands above it in the list', () => {
  const paths = Object.keys(ALLOWED).filter((path) => path.startsWith('functions/analytics/'));
  const below = paths.flatMap((path, index) =>
    (ALLOWED[path] ?? [])
      .filter((target) => target.startsWith('functions/analytics/') && paths.indexOf(target) >= index)
      .map((target) => [path, target]),
  );
  expect(below).toEqual([]);
});

test.each(services)(
  '%s may not import the inside of another service, nor what stands outside services',
  (service) => {
    const other = service === 'functions/billing' ? 'customers' : 'billing';
    const source = (path: string) => `import { x } from '../${path}';\n`;
    for (const path of [`${other}/inside.ts`, '../operations/target.ts', '../tests/support/engine.ts'])
      expect(violationsOf(`${service}/a.ts`, source(path))).toHaveLength(1);
    expect(violationsOf(`${service}/a.test.ts`, source(`${other}/inside.ts`))).toHaveLength(1);
    expect(violationsOf(`${service}/a.ts`, `import { x } from './b.ts';\n`)).toEqual([]);
  },
);

test.each([
  "import type { X } from '../store/x.ts';",
  "import {\n  x,\n  y,\n} from '../store/x.ts';",
  "export { x } from '../store/x.ts';",
  "const { x } = await import('../store/x.ts');",
  "import '../store/x.ts';",
])('a folder may not import one above it: %j', (source) => {
  expect(violationsOf('functions/analytics/fold/a.ts', source)).toEqual([
    'functions/analytics/fold/a.ts imports functions/analytics/store/x.ts: ' +
      'tests/imports/allowed.ts does not list it for functions/analytics/fold',
  ]);
  expect(violationsOf('functions/analytics/read/a.ts', source)).toEqual([]);
  expect(violationsOf('functions/analytics/fold/a.test.ts', source)).toEqual([]);
});

/** What is replaced in a file of a library, and by what. */
type Cut = readonly [what: RegExp, by: string];

/** Takes out functions that no page calls; what only they needed falls away with them. */
const without = (...names: string[]): Cut[] =>
  names.map((name) => [
    new RegExp(`^(function|const|var) ${name}\\b`, 'm'),
    `function ${name}() { throw new Error('${name} was cut out of the page.'); }\n$1 cut_${name}`,
  ]);

export const CUTS: Readonly<Record<string, readonly Cut[]>> = {
  'zod/v4/classic/schemas.js': [
    // Sentences in English: the page has its own, in two languages.
    [/^import en from .*;$/m, 'const en = () => ({});'],
    // What reads objects that contain themselves.
    [/core\.config\(\{ memoizer: core\.memoizer\(\) \}\)/, 'return'],
    // What writes a schema as JSON Schema, or says which bounds it has.
    [/^\s*inst\._zod\.processJSONSchema = .*;$/gm, ''],
    [/^import \* as processors from .*;$/m, ''],
    [/\bprocessors\.aggregateChecks\b/g, 'aggregateChecks'],
    [
      /^import \{ createStandardJSONSchemaMethod, createToJSONSchemaMethod \} from .*;$/m,
      `const aggregateChecks = () => { throw new Error('A page reads no schema.'); };
       const createToJSONSchemaMethod = aggregateChecks;
       const createStandardJSONSchemaMethod = () => aggregateChecks;`,
    ],
  ],
  // Parsers that are compiled from a text: the policy of the page forbids them.
  'zod/v4/core/schemas.js': [[/const jit = !core\.globalConfig\.jitless;/, 'const jit = false;']],
  'react-hook-form/dist/index.esm.mjs': [
    // Rules of the library's own: the contract judges what a form holds.
    ...without('validateField'),
  ],
  'uplot/dist/uPlot.esm.js': [
    // Other lines than straight ones, scales of powers, and what only a reader of the library would call.
    [/^\s*\(paths\.(?:stepped|bars|spline) .*$/gm, ''],
    [/^\s*uPlot\.(?:fmtDate|tzDate|join|rangeLog|rangeAsinh) .*$/gm, ''],
    ...without('logAxisSplits', 'asinhAxisSplits', 'log10AxisValsFilt', 'log2AxisValsFilt'),
    ...without('rangeLog', 'rangeAsinh'),
    // A legend of its own: the page has one beside the plot.
    [/^\tconst showLegend = legend\.show;$/m, '\tconst showLegend = false;'],
    // Axes of times in words of its own: the page writes them itself.
    [/^const \[ timeIncrs\w+, .*$/gm, ''],
    [/^\tconst _(?:timeAxisSplits|timeAxisVals|timeSeriesVal|tzDate|fmtDate) .*$/gm, ''],
    [/^\t+let isTime = .*$/gm, ''],
    [/\bisTime\b/g, 'false'],
  ],
};

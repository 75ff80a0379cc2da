import { createHash } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Inside an element of script or style only its own end tag ends it: the one sequence that must not appear. */
const inElement = (text: string): string => text.trim().replaceAll(/<\/(?=script|style)/gi, '<\\/');

/**
 * Only this page's own script and style run, and it talks to its own origin: the browser itself refuses a
 * foreign host. The library of curves sets styles from script, which a policy does not govern.
 */
const policyOf = (script: string, style: string): string =>
  [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "connect-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const textOf = (file: Rolldown.OutputAsset | Rolldown.OutputChunk): string =>
  file.type === 'chunk' ? file.code : String(file.source);

/** Joins every file whose name ends so, and takes it out of the bundle. */
function takeOut(bundle: Rolldown.OutputBundle, ending: string): string {
  const files = Object.values(bundle).filter((file) => file.fileName.endsWith(ending));
  for (const file of files) delete bundle[file.fileName];
  return inElement(files.map(textOf).join('\n'));
}

function inline(html: string, script: string, style: string): string {
  const head = `<meta http-equiv="Content-Security-Policy" content="${policyOf(script, style)}"><style>${style}</style>`;
  return html
    .replaceAll(/\s*<(?:script type="module"|link rel="stylesheet")[^>]*>(?:<\/script>)?/g, '')
    .replace('<meta charset="utf-8" />', (charset) => `${charset}${head}`)
    .replace('</body>', () => `<script type="module">${script}</script></body>`);
}

/**
 * Vite plugin: the page becomes one file that needs nothing beside it, not even at another path. Functions hold the
 * same file packed (`index.html.br`), for what a function weighs is loaded at each cold start.
 */
export const oneFile = (): Plugin => ({
  name: 'one-file',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const html = bundle['index.html'];
    if (html?.type !== 'asset') this.error('the build made no index.html');
    html.source = inline(String(html.source), takeOut(bundle, '.js'), takeOut(bundle, '.css'));
    this.emitFile({ type: 'asset', fileName: 'index.html.br', source: brotliCompressSync(html.source) });
  },
});

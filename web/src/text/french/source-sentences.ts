import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync } from 'vite';

const ROOT = join(import.meta.dirname, '../../../..');

/** Stands in a sentence where a value goes. */
export const VALUE = '{…}';

/** A sentence that stands in a source. */
export interface SourceSentence {
  file: string;
  /** Its text, with `VALUE` where a value goes. */
  text: string;
  /** The expressions of those values, in their order. */
  values: readonly string[];
}

/** A node of the syntax tree, as ESTree has it. */
interface Node {
  type?: string;
  start: number;
  end: number;
  [member: string]: unknown;
}

/** What documents the contract is no answer. */
const DOCUMENTS = /^(?:description|summary|example|examples)$/;
const DOCUMENTING_CALL = /^(?:describe|meta)$/;
/** Errors that are nobody's answer: they end in the log. */
const INTERNAL = /^(?:Error|TypeError)$/;
const SENTENCE = /^[A-Za-z{][\s\S]* [\s\S]*[.?!]$/;

const nameIn = (node: unknown): string => String((node as { name?: unknown } | undefined)?.name ?? '');

function isUnanswered(node: Node): boolean {
  if (node.type === 'ImportDeclaration') return true;
  if (node.type === 'Property') return DOCUMENTS.test(nameIn(node.key));
  return node.type === 'NewExpression' && INTERNAL.test(nameIn(node.callee));
}

/** Of `schema.describe('…')` only the schema is looked at. */
function documented(node: Node): unknown {
  const callee = node.callee as Node | undefined;
  return node.type === 'CallExpression' &&
    callee?.type === 'MemberExpression' &&
    DOCUMENTING_CALL.test(nameIn(callee.property))
    ? callee.object
    : undefined;
}

function textOf(node: Node, source: string): Omit<SourceSentence, 'file'> | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return { text: node.value, values: [] };
  if (node.type !== 'TemplateLiteral') return undefined;
  const values = (node.expressions as Node[]).map(({ start, end }) => source.slice(start, end));
  const parts = (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
  return { text: parts.join(VALUE), values };
}

function* sentencesIn(node: unknown, source: string): Generator<Omit<SourceSentence, 'file'>> {
  if (Array.isArray(node)) for (const one of node) yield* sentencesIn(one, source);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  const at = node as Node;
  if (isUnanswered(at)) return;
  const schema = documented(at);
  if (schema) return yield* sentencesIn(schema, source);
  const found = textOf(at, source);
  if (found && SENTENCE.test(found.text)) yield found;
  for (const member of Object.values(at)) yield* sentencesIn(member, source);
}

/**
 * Every text that is a sentence in the sources of the functions and of what they share: a text or a template that begins
 * with a letter or a value, has a space, and ends with a full stop. Descriptions of the contract are left out.
 * @param isSeen whether a file can answer a reader
 */
export function sourceSentences(isSeen: (file: string) => boolean): SourceSentence[] {
  const files = ['layers/platform/src', 'functions']
    .flatMap((folder) => globSync(join(ROOT, folder, '**/*.ts')))
    .filter((file) => !/(?:\.test|\.d|-suite)\.ts$/.test(file))
    .map((file) => relative(ROOT, file))
    .filter(isSeen);
  return files.flatMap((file) => {
    const source = readFileSync(join(ROOT, file), 'utf8');
    const { program } = parseSync(file, source, { lang: 'ts' });
    return [...sentencesIn(program, source)].map((found) => ({ file, ...found }));
  });
}

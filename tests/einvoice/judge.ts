import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { DocumentForm } from '../../functions/documents/contract.ts';
import { serverEnvironment } from '../../localstack/shell-environment.mjs';
import { buildJava, classPathOf, type JavaProject } from '../support/java-project.ts';

const JUDGE: JavaProject = {
  sources: join(import.meta.dirname, 'java'),
  built: resolve('.localstack/einvoice'),
};
const COMPILED_RULES = join(JUDGE.built, 'compiled-rules');

/** Compiling the rules takes 6 s of a processor, and Schematron once 10 s more. */
const START_TIMEOUT_MS = 180_000;
/** A document takes some 100 ms, and waits for a few before it. */
const VERDICT_TIMEOUT_MS = 180_000;

export interface JudgedDocument {
  form: DocumentForm;
  bytes: Uint8Array;
  /** Of a PDF: the XML that it has to hold. Without it, what it holds is judged. */
  cii?: Uint8Array;
  isTextWanted?: boolean;
}

/** Which rule of which set is broken, and what it says. */
export interface Finding {
  check: string;
  rule: string;
  text: string;
}

export interface Verdict {
  /** How many sets of rules were asked. */
  checks: number;
  findings: Finding[];
  /** Of a PDF, where it was wanted. */
  text?: string;
}

/** A process that judges documents, two at a time. */
export interface Judge {
  /** The sets of rules, with their versions. */
  checks: Record<DocumentForm, string[]>;
  judge(document: JudgedDocument): Promise<Verdict>;
  stop(): void;
}

type Child = ChildProcessByStdio<Writable, Readable, null>;

/** @throws {Error} with Maven's last lines */
export const buildJudge = (): Promise<void> => buildJava(JUDGE);

/**
 * Starts the judge, by the rules of Maven Central and those of a folder.
 * @throws {Error} where it cannot be built, or its rules cannot be read
 */
export async function startJudge(rules?: string): Promise<Judge> {
  await buildJudge();
  const judge = ['facturation.einvoice.Main', COMPILED_RULES, ...(rules ? [resolve(rules)] : [])];
  const java = ['-Xmx768m', '-Xss4m', '-XX:+UseSerialGC', '-cp', classPathOf(JUDGE)];
  const child = spawn('java', [...java, ...judge], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: serverEnvironment(),
  });
  // Whoever waits for an answer is told when the process ends.
  child.stdin.on('error', () => undefined);
  const answers = new Answers(child);
  const checks = (await answers.next(FIRST, START_TIMEOUT_MS)) as Judge['checks'];
  let last = FIRST;
  return {
    checks,
    judge: async ({ form, bytes, cii, isTextWanted }) => {
      const id = ++last;
      const request = { id, form, document: base64(bytes), ...(cii && { cii: base64(cii) }), isTextWanted };
      const answer = answers.next(id, VERDICT_TIMEOUT_MS);
      child.stdin.write(`${JSON.stringify(request)}\n`);
      return (await answer) as Verdict;
    },
    stop: () => child.stdin.end(),
  };
}

/** The id under which the line is awaited that says what is judged by. */
const FIRST = 0;

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** What a judge says, by the ids of what it was asked. */
class Answers {
  readonly #awaited = new Map<number, PromiseWithResolvers<unknown>>();

  constructor(child: Child) {
    createInterface(child.stdout).on('line', (line) => {
      const answer = JSON.parse(line) as { id?: number };
      const id = answer.id ?? FIRST;
      this.#awaited.get(id)?.resolve(answer);
      this.#awaited.delete(id);
    });
    child.on('error', (error) => this.#fail(error));
    child.on('exit', (code) => this.#fail(new Error(`The judge has ended with ${code}.`)));
  }

  async next(id: number, timeoutMs: number): Promise<unknown> {
    const answer = Promise.withResolvers<unknown>();
    this.#awaited.set(id, answer);
    const late = new Error(`The judge has not answered within ${timeoutMs / 1_000} s.`);
    const timer = setTimeout(() => answer.reject(late), timeoutMs);
    try {
      return await answer.promise;
    } finally {
      clearTimeout(timer);
    }
  }

  #fail(error: Error): void {
    for (const { reject } of this.#awaited.values()) reject(error);
    this.#awaited.clear();
  }
}

import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Asked, recordRequests, variableOf } from './recorded-requests.ts';

/** One action of a function. */
export interface RecordedAction extends Asked {
  functionKey: string;
}

const DIRECTORY = resolve('.localstack/actions');
const file = join(DIRECTORY, `${randomUUID()}.jsonl`);
const known = new Set<string>();
let hasRequests = false;

/** Forgets what earlier runs have noted. */
export const forgetActions = (): void => rmSync(DIRECTORY, { recursive: true, force: true });

/** What the functions were seen to do, by tests of every process. */
export function recordedActions(): RecordedAction[] {
  if (!existsSync(DIRECTORY)) return [];
  return readdirSync(DIRECTORY).flatMap((name) =>
    readFileSync(join(DIRECTORY, name), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as RecordedAction),
  );
}

/**
 * From now on every action is noted: what the platform's client of DynamoDB sends, and what functions sign themselves.
 * @param actor the function that acts, if one does
 */
export async function recordActions(actor: () => string | undefined): Promise<void> {
  // Not before a test has said where the database is.
  const { dynamodb } = await import('@facturation/platform/dynamodb');
  dynamodb.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        const functionKey = actor();
        if (functionKey)
          for (const asked of actionsOf(commandName, args.input as Input)) note({ functionKey, ...asked });
        return next(args);
      },
    { step: 'initialize', name: 'recordActions', override: true },
  );
  if (hasRequests) return;
  hasRequests = true;
  recordRequests((asked) => {
    const functionKey = actor();
    if (functionKey) note({ functionKey, ...asked });
  });
}

function note(action: RecordedAction): void {
  const line = JSON.stringify(action);
  if (known.has(line)) return;
  known.add(line);
  mkdirSync(DIRECTORY, { recursive: true });
  appendFileSync(file, `${line}\n`);
}

interface Input {
  TableName?: string;
  IndexName?: string;
  /** Of a batch: by table. */
  RequestItems?: Record<string, unknown>;
  TransactItems?: Record<string, { TableName?: string }>[];
  Statements?: { Statement: string }[];
}

/** A transaction is no action of its own, nor a batch of statements: each of their items is one. */
function actionsOf(commandName: string, input: Input): Asked[] {
  const action = commandName.replace(/Command$/, '');
  if (input.TransactItems) {
    return input.TransactItems.flatMap(Object.entries).map(([kind, { TableName }]) =>
      asked(kind === 'ConditionCheck' ? 'ConditionCheckItem' : `${kind}Item`, TableName),
    );
  }
  if (input.Statements) return input.Statements.map(({ Statement }) => askedByStatement(Statement));
  if (input.RequestItems) return Object.keys(input.RequestItems).map((table) => asked(action, table));
  return [asked(action, input.TableName, input.IndexName)];
}

/** Of a statement that inserts: we use no other. */
function askedByStatement(statement: string): Asked {
  const [, table] = /^INSERT INTO "(.+?)"/.exec(statement) ?? [];
  return asked('PartiQLInsert', table ?? statement);
}

function asked(action: string, table = '', index?: string): Asked {
  const variable = variableOf(table, '_TABLE');
  return { action: `dynamodb:${action}`, resource: index ? `${variable}/index` : variable };
}

import { setTimeout as sleep } from 'node:timers/promises';
import { dynamodb, GetCommand } from '@facturation/platform/dynamodb';
import { ApiError, NotFoundError, UnavailableError } from '@facturation/platform/errors';
import { type Action, AddedConditionError, writeTogether } from '@facturation/platform/record-transaction';
import { failedCondition } from '@facturation/platform/transactions';
import { MAX_RULES, type Rule } from '../rules/rule.ts';
import { RULES_KEY } from './window-rows.ts';

/**
 * How often a change is tried when others come first, and the longest delay in between. All tries fit into a request.
 */
const ATTEMPTS = 20;
const MAX_RETRY_DELAY_MS = 200;

interface Page {
  version: number;
  rules: Rule[];
}

/**
 * The store of all rules. They are one row, so that one request reads them all, and concurrent changes are not lost.
 */
export class RuleStore {
  readonly #table: string;

  constructor(table: string) {
    this.#table = table;
  }

  /** Strongly consistent: includes every acknowledged change. */
  async all(): Promise<Rule[]> {
    return rulesOf(await this.#read());
  }

  /** @throws {NotFoundError} */
  async get(id: string): Promise<Rule> {
    const rule = (await this.all()).find((one) => one.id === id);
    if (!rule) throw unknown(id);
    return rule;
  }

  /** `added`: see `writeTogether`. @throws {ApiError} 409 when the maximum is reached */
  add(rule: Rule, added: readonly Action[] = []): Promise<void> {
    return this.#change((rules) => {
      if (rules.some(({ id }) => id === rule.id)) return undefined;
      if (rules.length < MAX_RULES) return [...rules, rule];
      throw new ApiError('limit-reached', `There are already ${MAX_RULES} rules, which is the maximum.`);
    }, added);
  }

  /** `added`: see `writeTogether`. @throws {NotFoundError} */
  async remove(id: string, added: readonly Action[] = []): Promise<void> {
    await this.get(id);
    await this.#change((rules) => {
      const left = rules.filter((rule) => rule.id !== id);
      return left.length < rules.length ? left : undefined;
    }, added);
  }

  async #read(): Promise<Page> {
    const { Item } = await dynamodb.send(
      new GetCommand({ TableName: this.#table, Key: RULES_KEY, ConsistentRead: true }),
    );
    return { version: 0, rules: [], ...Item };
  }

  /** `edit` answers undefined where nothing is left to change, as when the answer of an attempt was lost. */
  async #change(
    edit: (rules: readonly Rule[]) => readonly Rule[] | undefined,
    added: readonly Action[],
  ): Promise<void> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const { version, rules } = await this.#read();
      const edited = edit(rules);
      if (!edited || (await this.#write(version, edited, added))) return;
      await sleep(Math.random() * MAX_RETRY_DELAY_MS);
    }
    throw new UnavailableError('The rule store');
  }

  /** Returns false when the row has changed since it was read. */
  async #write(read: number, rules: readonly Rule[], added: readonly Action[]): Promise<boolean> {
    const Put = {
      TableName: this.#table,
      Item: { ...RULES_KEY, version: read + 1, rules },
      ConditionExpression: 'version = :read or (:read = :none and attribute_not_exists(pk))',
      ExpressionAttributeValues: { ':read': read, ':none': 0 },
    };
    try {
      await writeTogether([{ Put }], added);
      return true;
    } catch (error) {
      if (failedCondition(error) === 0) return false;
      // A late repeat, of a rule that was made and deleted since.
      if (error instanceof AddedConditionError) return true;
      throw error;
    }
  }
}

/** Decodes the rules of the row; none before the first rule. */
export const rulesOf = (row?: Partial<Page>): Rule[] => row?.rules ?? [];

const unknown = (id: string): NotFoundError => new NotFoundError(`analytics/rules/${id}`);

import { backOff } from '@facturation/platform/back-off';
import { dynamodb, GetCommand } from '@facturation/platform/dynamodb';
import { ApiError, NotFoundError, UnavailableError } from '@facturation/platform/errors';
import { failedCondition, transact } from '@facturation/platform/transactions';
import { RULES_KEY } from '../window-rows.ts';
import { MAX_RULES, type Rule } from './rule.ts';

/** How often a change starts again because another one came first. */
const ATTEMPTS = 8;

interface Page {
  version: number;
  rules: Rule[];
}

/** Every rule there is. They are one row, so that one read shows all, and of two changes none is lost. */
export class RuleBook {
  readonly #table: string;

  constructor(table: string) {
    this.#table = table;
  }

  /** Whatever was answered before the call is in it. */
  async all(): Promise<Rule[]> {
    return (await this.#read()).rules;
  }

  /** @throws {NotFoundError} */
  async get(id: string): Promise<Rule> {
    const rule = (await this.all()).find((one) => one.id === id);
    if (!rule) throw unknown(id);
    return rule;
  }

  /** @throws {ApiError} 409 when there are as many as there may be. */
  add(rule: Rule): Promise<void> {
    return this.#change((rules) => {
      if (rules.length < MAX_RULES) return [...rules, rule];
      throw new ApiError('limit-reached', `There are ${MAX_RULES} rules already, the most there may be.`);
    });
  }

  /** @throws {NotFoundError} */
  remove(id: string): Promise<void> {
    return this.#change((rules) => {
      const others = rules.filter((rule) => rule.id !== id);
      if (others.length === rules.length) throw unknown(id);
      return others;
    });
  }

  async #read(): Promise<Page> {
    const { Item } = await dynamodb.send(
      new GetCommand({ TableName: this.#table, Key: RULES_KEY, ConsistentRead: true }),
    );
    return { version: 0, rules: [], ...Item };
  }

  async #change(edit: (rules: readonly Rule[]) => Rule[]): Promise<void> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const { version, rules } = await this.#read();
      if (await this.#write({ version: version + 1, rules: edit(rules) })) return;
      await backOff(attempt);
    }
    throw new UnavailableError('The book of rules');
  }

  /** False when the page is no longer the one that was read. A transaction, since it bears a lost answer. */
  async #write(page: Page): Promise<boolean> {
    const Put = {
      TableName: this.#table,
      Item: { ...RULES_KEY, ...page },
      ConditionExpression: 'version = :read or (:read = :none and attribute_not_exists(pk))',
      ExpressionAttributeValues: { ':read': page.version - 1, ':none': 0 },
    };
    try {
      await transact([{ Put }]);
      return true;
    } catch (error) {
      if (failedCondition(error) < 0) throw error;
      return false;
    }
  }
}

const unknown = (id: string): NotFoundError => new NotFoundError(`analytics/rules/${id}`);

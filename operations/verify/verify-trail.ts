import { auditKeyOf, versionOfSort } from '@facturation/platform/audit';
import { now } from '@facturation/platform/clock';
import { readConfig } from '@facturation/platform/config';
import type { Item } from '@facturation/platform/record-kind';
import { z } from 'zod';
import { DynamoDbRowStore } from '../../functions/billing/finalizing/dynamodb-row-store.ts';
import type { Key } from '../../functions/billing/finalizing/row-store.ts';
import { rowsOf } from '../table-pages.ts';
import { isOlder, kindOf, madeAtMs } from './trail-age.ts';
import { type AuditedTables, type ResourceVersion, versionsOf } from './trail-versions.ts';

const name = z.string().min(3);
const Tables = z.object({
  AUDIT_TABLE: name,
  CUSTOMERS_TABLE: name,
  PRODUCTS_TABLE: name,
  API_KEYS_TABLE: name,
  SELLER_TABLE: name,
  BILLS_TABLE: name,
  SETTLEMENTS_TABLE: name,
  NUMBERING_TABLE: name,
  WINDOWS_TABLE: name,
});

export interface VerifiedTrail {
  rows: number;
  /** From when on each kind of resources has a trail, in ms. */
  begins: ReadonlyMap<string, number>;
  /** Versions without a row that are older than that, or than rows are kept. */
  older: number;
  /** Each with the resource that it is about. */
  faults: { at: string; fault: string }[];
}

/** A version that a row should be there for, and what is said where there is none. */
type Wanted = ResourceVersion & { fault: string };

/** Versions that are looked for at once. */
const TOGETHER = 100;

/**
 * Follows the audit trail: each resource as it stands has the row of its version, and each row that names the version
 * before has the row of that. Others may change them meanwhile.
 * @param settings of the target: the names of its tables
 */
export async function verifyTrail(
  settings: Readonly<Record<string, string | undefined>>,
): Promise<VerifiedTrail> {
  const names = readConfig(Tables, settings);
  const trail = new Trail(names.AUDIT_TABLE);
  for await (const row of rowsOf(names.AUDIT_TABLE)) trail.take(row);
  const tables: AuditedTables = {
    customers: names.CUSTOMERS_TABLE,
    products: names.PRODUCTS_TABLE,
    apiKeys: names.API_KEYS_TABLE,
    seller: names.SELLER_TABLE,
    drafts: names.BILLS_TABLE,
    settlements: names.SETTLEMENTS_TABLE,
    numbering: names.NUMBERING_TABLE,
    windows: names.WINDOWS_TABLE,
  };
  for await (const { resource, version } of versionsOf(tables))
    await trail.expect({ resource, version, fault: `Its version ${version} has no row in the audit trail.` });
  return trail.result();
}

/** What one reading of the trail finds. Rows of a resource are taken one after the other, in the order of their versions. */
class Trail {
  readonly #store: DynamoDbRowStore;
  readonly #begins = new Map<string, number>();
  readonly #missing: Wanted[] = [];
  #rows = 0;
  #resource = '';
  #versions = new Set<string>();
  #wanted: Wanted[] = [];

  constructor(audit: string) {
    this.#store = new DynamoDbRowStore({ audit });
  }

  take({ id, sort, before, time, at }: Item): void {
    const [resource, version] = [`${id}`, versionOfSort(`${sort}`)];
    this.#rows++;
    if (resource !== this.#resource) {
      this.#resource = resource;
      this.#versions = new Set();
    }
    this.#versions.add(version);
    this.#begin(kindOf(resource), madeAtMs({ resource, version }) || Date.parse(`${time}`));
    // Rows of a series that were written before there was one trail name revisions that left none.
    const isJudged = before !== undefined && (at !== undefined || kindOf(resource) !== 'series');
    if (isJudged && !this.#versions.has(`${before}`))
      this.#missing.push({ resource, version: `${before}`, fault: missingBefore(version, `${before}`) });
  }

  /** Looks for the row of a version together with others. */
  async expect(wanted: Wanted): Promise<void> {
    this.#wanted.push(wanted);
    if (this.#wanted.length === TOGETHER) await this.#look();
  }

  async result(): Promise<VerifiedTrail> {
    await this.#look();
    // A row may have been written behind the place that was read, together with one that was still to be read.
    this.#wanted = this.#missing.splice(0);
    await this.#look();
    const nowMs = now();
    const found = this.#missing.filter((missing) => !isOlder(missing, this.#begins, nowMs));
    return {
      rows: this.#rows,
      begins: this.#begins,
      older: this.#missing.length - found.length,
      faults: found.map(({ resource, fault }) => ({ at: resource, fault })),
    };
  }

  #begin(kind: string, timeMs: number): void {
    this.#begins.set(kind, Math.min(timeMs, this.#begins.get(kind) ?? timeMs));
  }

  /** Keeps those that have no row. */
  async #look(): Promise<void> {
    const wanted = this.#wanted;
    this.#wanted = [];
    const keys = new Map(wanted.map((one) => [nameOf(one), keyOf(one)]));
    const rows = await this.#store.getAll([...keys.values()]);
    const present = new Set([...keys.keys()].filter((_, index) => rows[index] !== undefined));
    this.#missing.push(...wanted.filter((one) => !present.has(nameOf(one))));
  }
}

const missingBefore = (version: string, before: string): string =>
  `Its version ${version} names ${before} before it, which has no row in the audit trail.`;

const keyOf = ({ resource, version }: ResourceVersion): Key => ({
  table: 'audit',
  ...auditKeyOf(resource, version),
});

const nameOf = ({ resource, version }: ResourceVersion): string => `${resource}#${version}`;

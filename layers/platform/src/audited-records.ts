import type { Actor } from './audit.ts';
import { auditAction } from './audit-table.ts';
import type { Versions } from './entity-tags.ts';
import { newId } from './ids.ts';
import { changeFrom } from './merged-records.ts';
import { editRecord, untilUnchanged } from './record-edit.ts';
import type { Action } from './record-transaction.ts';
import { changedSince, isWanted, type Versioned } from './record-versions.ts';

/** What a table of records offers to whoever changes them: see `RecordTable`. */
export interface Records<R> {
  get(id: string): Promise<Versioned<R>>;
  create(record: R, added: readonly Action[], version: string): Promise<Versioned<R>>;
  replace(record: R, versions: Versions, added: readonly Action[], version: string): Promise<Versioned<R>>;
  remove(id: string, versions: Versions, added: readonly Action[], version: string): Promise<void>;
  loadDemo(records: readonly R[], added: (record: R, version: string) => readonly Action[]): Promise<void>;
}

/** What the audit trail says of records of a kind. */
export interface Audited<R> {
  /** Name of the collection: a record of it is the resource `<collection>/<id>`. */
  collection: string;
  /** A record as the trail shows it. */
  shownOf(record: R): object;
}

/**
 * Records as one person changes them. Each change leaves a row of the audit trail in its transaction, under the version
 * that the record gets. `patch` there is a merge patch of the record as it is shown: those of all versions, merged, are
 * the record. What is added to a change comes before that row.
 */
export class AuditedRecords<R extends { id: string }> {
  readonly #table: Records<R>;
  readonly #audited: Audited<R>;
  readonly #actor: Actor;
  #read: Versioned<R> | undefined;

  constructor(table: Records<R>, audited: Audited<R>, actor: Actor) {
    this.#table = table;
    this.#audited = audited;
    this.#actor = actor;
  }

  /** As the table does. `act`: what the record comes of. */
  create(record: R, act = 'create', added: readonly Action[] = []): Promise<Versioned<R>> {
    const version = newId();
    const row = this.#row(record.id, version, { act, patch: this.#shown(record) });
    return this.#table.create(record, [...added, row], version);
  }

  /** As the table does. */
  loadDemo(records: readonly R[]): Promise<void> {
    return this.#table.loadDemo(records, (record, version) => [
      this.#row(record.id, version, { act: 'create', patch: this.#shown(record) }),
    ]);
  }

  async get(id: string): Promise<Versioned<R>> {
    this.#read = await this.#table.get(id);
    return this.#read;
  }

  /** As the table does, of what was read last: see `editRecord`. */
  replace(record: R, versions: Versions, added: readonly Action[] = []): Promise<Versioned<R>> {
    const read = this.#read;
    if (read?.record.id !== record.id) throw new Error(`${this.#nameOf(record.id)} was not read.`);
    const version = newId();
    const patch = changeFrom(this.#shown(read.record), this.#shown(record));
    const row = this.#row(record.id, version, { act: 'change', before: read.version, patch });
    return this.#table.replace(record, versions, [...added, row], version);
  }

  /** Writes a record whatever it was, in one of the versions. Throws as the table does. */
  put(record: R, versions: Versions, added: readonly Action[] = []): Promise<Versioned<R>> {
    return untilUnchanged(versions, async () => {
      const { version: before } = await this.get(record.id);
      if (!isWanted(before, versions)) throw changedSince(this.#nameOf(record.id), before);
      return this.replace(record, [before], added);
    });
  }

  /** Makes of a record what `edit` makes of it: see `editRecord`. */
  edit(id: string, versions: Versions, edit: (record: R) => R): Promise<Versioned<R>> {
    return editRecord(this, id, versions, edit);
  }

  /** As the table does. @returns the record that is removed */
  remove(id: string, versions: Versions, added: readonly Action[] = []): Promise<R> {
    return untilUnchanged(versions, async () => {
      const { record, version: before } = await this.#table.get(id);
      if (!isWanted(before, versions)) throw changedSince(this.#nameOf(id), before);
      const version = newId();
      const row = this.#row(id, version, { act: 'delete', before, patch: null });
      await this.#table.remove(id, [before], [...added, row], version);
      return record;
    });
  }

  #row(id: string, version: string, did: { act: string; before?: string; patch: object | null }): Action {
    return auditAction(this.#nameOf(id), version, { ...did, ...this.#actor });
  }

  #nameOf = (id: string): string => `${this.#audited.collection}/${id}`;

  /** As JSON has it, where numbers have at most 15 digits. Its id is in the name of the resource. */
  #shown(record: R): object {
    const { id: _, ...shown } = JSON.parse(JSON.stringify(this.#audited.shownOf(record)));
    return shown;
  }
}

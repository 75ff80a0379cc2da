import { readConfig } from '@facturation/platform/config';
import type { Versions } from '@facturation/platform/entity-tags';
import { changeFrom } from '@facturation/platform/merge-patch';
import { untilUnchanged } from '@facturation/platform/record-edit';
import type { Action } from '@facturation/platform/record-transaction';
import { changedSince, isWanted, type Versioned } from '@facturation/platform/record-versions';
import { z } from 'zod';
import type { Actor } from '../finalizing/audit.ts';
import { auditKey } from '../finalizing/rows.ts';
import { type Bill, toRow } from './bill.ts';
import { billTable } from './bill-table.ts';

const { BILL_AUDIT_TABLE } = readConfig(z.object({ BILL_AUDIT_TABLE: z.string().min(3) }));

/**
 * Drafts as one person changes them. Each change leaves a row of the audit trail in its transaction, under the version
 * that the draft gets. `patch` there is the JSON of a merge patch of the draft's row: those of all versions, merged, are
 * the row. It is one text, since nothing looks for what is in it.
 */
export class AuditedDrafts {
  readonly #actor: Actor;
  #read: Versioned<Bill> | undefined;

  constructor(actor: Actor) {
    this.#actor = actor;
  }

  /** As `DraftTable.create`. `act`: what the draft comes of. */
  create(bill: Bill, act: 'create' | 'copy' | 'credit' = 'create'): Promise<Versioned<Bill>> {
    return billTable.create(bill, (version) => [this.#row(bill.id, version, { act, patch: toRow(bill) })]);
  }

  /** As `DraftTable.loadDemo`. */
  loadDemo(bills: readonly Bill[]): Promise<void> {
    return billTable.loadDemo(bills, (bill, version) => [
      this.#row(bill.id, version, { act: 'create', patch: toRow(bill) }),
    ]);
  }

  async get(id: string): Promise<Versioned<Bill>> {
    this.#read = await billTable.get(id);
    return this.#read;
  }

  /** As `DraftTable.replace`, of what was read last: see `editRecord`. */
  replace(bill: Bill, versions: Versions): Promise<Versioned<Bill>> {
    const read = this.#read;
    if (read?.record.id !== bill.id) throw new Error(`bills/${bill.id} was not read.`);
    const patch = changeFrom(toRow(read.record), toRow(bill));
    const deed = { act: 'change', before: read.version, patch };
    return billTable.replace(bill, versions, (version) => [this.#row(bill.id, version, deed)]);
  }

  /** As `DraftTable.remove`. */
  remove(id: string, versions: Versions): Promise<void> {
    return untilUnchanged(versions, async () => {
      const { version: before } = await billTable.get(id);
      if (!isWanted(before, versions)) throw changedSince(`bills/${id}`, before);
      const deed = { act: 'delete', before, patch: null };
      await billTable.remove(id, [before], (version) => [this.#row(id, version, deed)]);
    });
  }

  #row(
    bill: string,
    version: string,
    { patch, ...deed }: { act: string; before?: string; patch: object | null },
  ): Action {
    const { id, sort } = auditKey(bill, version);
    return {
      Put: {
        TableName: BILL_AUDIT_TABLE,
        Item: { id, sort, ...deed, ...this.#actor, patch: JSON.stringify(patch) },
        ConditionExpression: 'attribute_not_exists(id)',
      },
    };
  }
}

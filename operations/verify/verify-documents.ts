import { chunksOf } from '@facturation/platform/chunks';
import type { Item } from '@facturation/platform/record-kind';
import type { SeriesFault } from '../../functions/billing/series/walk.ts';
import {
  DifferenceError,
  DOCUMENT_FORMS,
  type DocumentForm,
  keyOf,
  readKept,
} from '../../functions/documents/contract.ts';
import { type ObjectVersion, objectVersions } from '../object-versions.ts';
import { s3Client } from '../s3-client.ts';
import { pagesOf } from '../table-pages.ts';
import { embeddedXml } from './embedded-xml.ts';

/** Bills whose documents are read at once. */
const TOGETHER = 20;
const FOLDER = 'bills/';

/** A final bill whose documents are looked for. */
interface FinalBill {
  bill: string;
  number: string;
  hash: string;
}

export interface VerifiedDocuments {
  /** Bills whose PDF is kept. */
  kept: number;
  /** Bills of which no PDF is kept yet: they became final a moment ago, or before documents were kept. */
  missing: FinalBill[];
  faults: SeriesFault[];
}

/**
 * Holds what is kept of each final bill against the bill: one version of each form, its bytes those that were put, under the
 * bill's hash, and the CII in the PDF the one that is kept beside it. Others may bill meanwhile.
 * @param settings of the target: the names of its table and bucket
 */
export async function verifyDocuments(
  settings: Readonly<Record<string, string | undefined>>,
): Promise<VerifiedDocuments> {
  const bucket = `${settings.DOCUMENTS_BUCKET}`;
  // Read before the bills: what is there is of a bill that was final by then.
  const versions = await readVersions(bucket);
  const isKept = ({ bill }: FinalBill): boolean =>
    versions.get(bill)?.some(({ key }) => key === keyOf(bill, 'pdf')) ?? false;
  const found: VerifiedDocuments = { kept: 0, missing: [], faults: [] };
  const ofNoBill = new Set(versions.keys());
  for await (const page of pagesOf(`${settings.FROZEN_BILLS_TABLE}`)) {
    const finals = finalsIn(page);
    for (const some of chunksOf(finals, TOGETHER)) {
      const judged = some.map((final) => judge(final, versions.get(final.bill) ?? [], bucket));
      found.faults.push(...(await Promise.all(judged)).flat());
    }
    found.kept += finals.filter(isKept).length;
    found.missing.push(...finals.filter((final) => !isKept(final)));
    for (const { bill } of finals) ofNoBill.delete(bill);
  }
  for (const bill of ofNoBill)
    found.faults.push({ at: bill, bill, fault: 'Documents of no final bill are kept.' });
  return found;
}

/** Rows of the table of frozen bills, without those of numbers. */
const finalsIn = (rows: readonly Item[]): FinalBill[] =>
  rows
    .filter(({ text }) => text !== undefined)
    .map(({ id, number, hash }) => ({ bill: `${id}`, number: `${number}`, hash: `${hash}` }));

/** All that is kept, by bill. */
async function readVersions(bucket: string): Promise<Map<string, ObjectVersion[]>> {
  const client = s3Client();
  try {
    const all = await Array.fromAsync(objectVersions(client, bucket, FOLDER));
    return Map.groupBy(all, ({ key }) => key.slice(FOLDER.length, key.lastIndexOf('/')));
  } finally {
    client.destroy();
  }
}

async function judge(
  final: FinalBill,
  versions: readonly ObjectVersion[],
  bucket: string,
): Promise<SeriesFault[]> {
  const { bill, number } = final;
  const keys = new Set(versions.map(({ key }) => key));
  const faults = versionFaults(bill, versions);
  const bytes = new Map<DocumentForm, Uint8Array>();
  for (const form of DOCUMENT_FORMS.filter((one) => keys.has(keyOf(bill, one)))) {
    const read = await readKept(bucket, final, form).catch(differenceIn);
    if (read instanceof DifferenceError) faults.push(read.message);
    else if (read) bytes.set(form, read.bytes);
  }
  const [pdf, cii] = [bytes.get('pdf'), bytes.get('cii')];
  if (pdf && !agree(pdf, cii)) faults.push('The XML in its PDF is not the one that is kept beside it.');
  return faults.map((fault) => ({ at: number, bill, fault }));
}

/** @throws any other error: the bucket could not be read */
function differenceIn(error: unknown): DifferenceError {
  if (error instanceof DifferenceError) return error;
  throw error;
}

/** What is kept is put once, and never changed or deleted. */
function versionFaults(bill: string, versions: readonly ObjectVersion[]): string[] {
  const known = new Set(DOCUMENT_FORMS.map((form) => keyOf(bill, form)));
  return [...Map.groupBy(versions, ({ key }) => key)].flatMap(([key, all]) => [
    ...(known.has(key) ? [] : [`${key} is none of its documents.`]),
    ...(all.some(({ isDeleted }) => isDeleted) ? [`${key} was deleted.`] : []),
    ...(all.filter(({ isDeleted }) => !isDeleted).length > 1 ? [`${key} was put more than once.`] : []),
  ]);
}

const agree = (pdf: Uint8Array, cii: Uint8Array | undefined): boolean =>
  cii !== undefined && Buffer.from(cii).equals(embeddedXml(pdf) ?? new Uint8Array());

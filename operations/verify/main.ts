// `npm run verify`
import { toRfc3339 } from '@facturation/platform/clock';
import { runCommand } from '../command.ts';
import { openTarget, TARGET_HELP, TARGET_OPTIONS, type TargetFlags } from '../target.ts';

const HELP = `Reads each series of documents from its first number to its last, and names what was changed in it: a text, a hash,
a row, a number, an attribute by which documents are listed; and every document that no number names. Holds what has
become of each bill against its text, payments and credit notes, and the sums of what is owed and was billed against all
bills. Follows the audit trail: the version of each record, and each one before it, has a row there. Reads the documents
that are kept of each bill: one version of each, unchanged, under the bill's hash, the XML in the PDF the one beside it.
Others may bill meanwhile, but for the sums.

  npm run verify [-- --stage NAME] [--series ID]

  --series ID  one series alone
  --help       this text
${TARGET_HELP}
Writes nothing. Exits 1 when something is not as it was written.
`;

async function verifyBills(series: string | undefined, flags: TargetFlags): Promise<number> {
  const { settings } = await openTarget(flags);
  const { verifyAll } = await import('./verify-all.ts');
  const { verified, faults } = await verifyAll(settings, series, (id, read, total) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${id}: ${read} of ${total}`);
  });
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  if (series === undefined)
    faults.push(...(await faultsOfTrail(settings)), ...(await faultsOfDocuments(settings)));
  for (const { at, bill, fault } of faults) console.log(`${at}${bill ? ` (bills/${bill})` : ''}: ${fault}`);
  for (const { id, numbers, lastHash } of verified)
    console.log(`${id}: ${numbers} numbers, the last hash ${lastHash || '–'}`);
  console.log(faults.length === 0 ? 'All is as it was written.' : `${faults.length} faults.`);
  return faults.length === 0 ? 0 : 1;
}

async function faultsOfTrail(settings: Readonly<Record<string, string>>) {
  const { verifyTrail } = await import('./verify-trail.ts');
  const { rows, begins, older, faults } = await verifyTrail(settings);
  console.log(`audit trail: ${rows} rows; ${older} versions are older than it, or than rows are kept.`);
  for (const [kind, beginsMs] of begins) console.log(`  ${kind} since ${toRfc3339(beginsMs)}`);
  return faults;
}

/** Bills that are named of those whose documents are not kept yet. */
const NAMED = 20;

async function faultsOfDocuments(settings: Readonly<Record<string, string>>) {
  const { verifyDocuments } = await import('./verify-documents.ts');
  const { kept, missing, faults } = await verifyDocuments(settings);
  console.log(`documents: of ${kept} bills they are kept, of ${missing.length} not yet.`);
  for (const { number, bill } of missing.slice(0, NAMED)) console.log(`  ${number} (bills/${bill})`);
  if (missing.length > NAMED) console.log(`  and ${missing.length - NAMED} more`);
  return faults;
}

await runCommand({
  help: HELP,
  options: { ...TARGET_OPTIONS, series: { type: 'string' } },
  run: ({ series, ...flags }) => verifyBills(series, flags),
});

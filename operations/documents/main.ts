// `npm run documents`
import { runCommand } from '../command.ts';
import { openTarget, TARGET_HELP, TARGET_OPTIONS, type TargetFlags } from '../target.ts';

const HELP = `Has the legal documents of those final bills made and kept of which none is: bills that became final in a version before
documents were kept. Looks for them as npm run verify does, and puts them into the outbox; the stage makes their documents
in the minutes after that. Whoever asks for the document of such a bill has it made anyhow.

  npm run documents [-- --stage NAME] [--dry-run]

  --dry-run  says how many they are, and writes nothing
  --help     this text
${TARGET_HELP}
While they wait the alarm on the outbox rings: it counts from the day on which they became final. Exits 1 when a document that
is kept is not what was issued, and asks for none then.
`;

async function askForMissing(isDryRun: boolean, flags: TargetFlags): Promise<number> {
  const { settings } = await openTarget(flags);
  const { verifyDocuments } = await import('../verify/verify-documents.ts');
  const { kept, missing, faults } = await verifyDocuments(settings);
  console.log(`documents: of ${kept} bills they are kept, of ${missing.length} not yet.`);
  for (const { at, bill, fault } of faults) console.log(`${at} (bills/${bill}): ${fault}`);
  if (faults.length > 0) return 1;
  if (isDryRun) return 0;
  const { askForDocuments } = await import('./ask-for.ts');
  const asked = await askForDocuments(
    missing.map(({ bill }) => bill),
    settings,
  );
  console.log(`For ${asked} bills documents were asked for; for the others somebody acts already.`);
  return 0;
}

await runCommand({
  help: HELP,
  options: { ...TARGET_OPTIONS, 'dry-run': { type: 'boolean', default: false } },
  run: ({ 'dry-run': isDryRun, ...flags }) => askForMissing(isDryRun, flags),
});

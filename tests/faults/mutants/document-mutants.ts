import type { Mutant } from './mutants.ts';

const KEPT = 'functions/documents/kept-document.ts';

/** Mistakes in keeping legal documents as they were issued, once. */
export const DOCUMENT_MUTANTS: readonly Mutant[] = [
  {
    title: 'a document put over the one that is kept',
    caughtBy: 17,
    edits: [
      {
        file: 'layers/platform/src/object-store.ts',
        text: "    'if-none-match': '*',\n",
        by: '',
      },
    ],
  },
  {
    title: 'a final bill that waits for no document',
    caughtBy: 'functions/billing/finalizing/simulation/protocol',
    edits: [
      {
        file: 'functions/billing/finalizing/outbox-row.ts',
        text: "['publish', 'document', ...",
        by: "['publish', ...",
      },
    ],
  },
  {
    title: 'a bill done with before its document is kept',
    caughtBy: 'functions/billing/outbox/keep-document',
    edits: [
      {
        file: 'functions/billing/outbox/keep-document.ts',
        text: "await keep('pdf', { bill, hash, text }, deadlineMs);",
        by: "keep('pdf', { bill, hash, text }, deadlineMs).catch(() => undefined);",
      },
    ],
  },
  {
    title: 'the CII of the moment in a PDF, beside the one that is kept',
    caughtBy: 'tests/integration/kept-documents',
    edits: [
      {
        file: 'functions/documents/keep.ts',
        text: 'cii: Buffer.from(cii.bytes).toString(),',
        by: 'cii: ciiOf(bill.document),',
      },
    ],
  },
  {
    title: 'bytes of a kept document not held against their hash',
    caughtBy: 'functions/documents/kept-document',
    edits: [{ file: KEPT, text: 'if (put !== sha256)', by: 'if (!put)' }],
  },
  {
    title: 'a document of another text of the bill taken for its own',
    caughtBy: 'functions/documents/kept-document',
    edits: [{ file: KEPT, text: 'if (of !== subject.hash)', by: 'if (!of)' }],
  },
];

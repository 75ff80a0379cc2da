/** Stored with the files, for whoever finds them years later. */
export const READ_ME = `# An export of FACTURATION

Each file holds one kind of records as JSON lines: UTF-8, one record a line, in the form in which the API answers it
(\`GET /openapi.json\` describes every field). Money is in euros, amounts with at most two decimals and prices with at most
six, exactly as written: read it as a decimal and not as a double. Times are RFC 3339.

| File | |
|---|---|
| \`seller.jsonl\` | the company that bills, one line or none |
| \`customers.jsonl\` | customers |
| \`products.jsonl\` | products; \`quantity\` is what was free |
| \`movements.jsonl\` | movements of stock; \`productID\` names the product, which may have been deleted since |
| \`bills.jsonl\` | drafts, invoices and credit notes with their lines, final ones also with their settlement and what was paid, credited and is due; \`customerID\` and \`productID\` name records that may have been deleted since |
| \`documents.jsonl\` | what was issued: number, hash and the text that the hash is of |
| \`payments.jsonl\` | payments, refunds and write-offs; \`billID\` names the bill |
| \`series.jsonl\` | series of numbers: the pattern, how many were given, the last one with its hash; \`closedYears\` says where each year before ended |
| \`audit.jsonl\` | the audit trail: who changed what, when and how |
| \`factures.jsonl\` | the database of factures: the first content of each id |
| \`rules.jsonl\` | threshold rules |
| \`windows.jsonl\` | counts and sums of each hour and day, of each customer; \`key\` null is the total |
| \`manifest.json\` | number of records, bytes and SHA-256 of each file, and when they were read |

Records are in no order, windows newest first. The files were read one after the other while the system went on: what was
written between \`begun\` and \`ended\` may be in one file and not in another.

The hash of a document is the SHA-256, in hexadecimal digits, of \`facturation-document-1\`, the hash of the document before it
in its series (nothing before the first), and its text, each in UTF-8 and ended by a line feed. Documents of a series follow
each other by \`issueDate\` and number.

A line of \`audit.jsonl\` names its \`resource\`, the \`version\` that the change made and, as \`before\`, the one that it met. Its
\`patch\` is a merge patch (RFC 7396) of the record, and null where it was deleted. Of drafts it is one of the form in
which they are kept: amounts and prices in cents, rates and percentages in hundredths of a percent. \`principal\` is a person, a
key, or \`system:…\` where the system itself did it. Rows of bills, series and the seller are kept for ten years, others for three.

Not here: API keys (only hashes of them exist), windows of seconds and minutes (they can be counted from the factures),
alerts, and records that were late, quarantined or in conflict.
`;

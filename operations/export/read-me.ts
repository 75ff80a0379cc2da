/** Stored with the files, for whoever finds them years later. */
export const READ_ME = `# An export of FACTURATION

Each file holds one kind of records as JSON lines: UTF-8, one record a line, in the form in which the API answers it
(\`GET /openapi.json\` describes every field). Money is in euros, amounts with at most two decimals and prices with at most
six, exactly as written: read it as a decimal and not as a double. Times are RFC 3339.

| File | |
|---|---|
| \`seller.jsonl\` | the company that bills, one line or none |
| \`customers.jsonl\` | customers |
| \`products.jsonl\` | products |
| \`bills.jsonl\` | bills with their lines; \`customerID\` and \`productID\` name records that may have been deleted since |
| \`documents.jsonl\` | what was issued: number, hash and the text that the hash is of |
| \`factures.jsonl\` | the database of factures: the first content of each id |
| \`rules.jsonl\` | threshold rules |
| \`windows.jsonl\` | counts and sums of each hour and day, of each customer; \`key\` null is the total |
| \`manifest.json\` | number of records, bytes and SHA-256 of each file, and when they were read |

Records are in no order, windows newest first. The files were read one after the other while the system went on: what was
written between \`begun\` and \`ended\` may be in one file and not in another.

Not here: API keys (only hashes of them exist), windows of seconds and minutes (they can be counted from the factures),
alerts, and records that were late, quarantined or in conflict.
`;

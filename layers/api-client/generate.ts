import { writeFileSync } from 'node:fs';
import { typesOf } from '@facturation/api-client/types';
import { document } from '../../functions/gateway/document.ts';
import { readArguments } from '../../operations/arguments.ts';

const FILE = 'layers/api-client/src/api.ts';
const HELP = `Writes the types of the API's client, ${FILE}, anew from the contract.

  npm run client [-- --help]
`;

const { values } = readArguments({ options: { help: { type: 'boolean', default: false } } });
if (values.help) process.stdout.write(HELP);
else {
  writeFileSync(FILE, await typesOf(document));
  console.log(`${FILE} written.`);
}

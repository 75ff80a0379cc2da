import { runFaults } from '../run-faults.ts';

// A fault in its short form, on the servers this process's environment names, by the source of its folder.
const [, , number = '', seed = ''] = process.argv;
const survived = await runFaults({ seed, short: true, numbers: [Number(number)] });
process.exit(survived ? 0 : 1);

// A process of its own for each start of a function: its result is the milliseconds its module takes to load.
import { sendResult } from './send-result.ts';

const [, , file = ''] = process.argv;
const before = performance.now();
await import(file);
sendResult(performance.now() - before);

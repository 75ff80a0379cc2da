// A process that is one function and nothing else, so that its processor time is the function's.
import { readFileSync } from 'node:fs';
import { sendResult } from './send-result.ts';

const [, , file = '', eventFile = '', warmUps = '', rounds = ''] = process.argv;
const event = JSON.parse(readFileSync(eventFile, 'utf8'));
const { handler } = await import(file);

let calls = 0;
const { fetch } = globalThis;
globalThis.fetch = (...request) => {
  calls += 1;
  return fetch(...request);
};

async function invoke(times: number): Promise<void> {
  for (let round = 0; round < times; round += 1) {
    const { statusCode, body } = await handler(structuredClone(event), {
      getRemainingTimeInMillis: () => 6_000,
    });
    if (statusCode !== 200) throw new Error(`${statusCode} ${body}`);
  }
}

await invoke(Number(warmUps));
calls = 0;
const before = process.cpuUsage();
await invoke(Number(rounds));
const { user, system } = process.cpuUsage(before);
const each = (microseconds: number) => microseconds / 1_000 / Number(rounds);
sendResult({ user: each(user), system: each(system), calls: calls / Number(rounds) });

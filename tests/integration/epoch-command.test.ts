import { execFile } from 'node:child_process';
import { jest } from '@jest/globals';
import { environmentOf, readStack } from '../../layers/platform/deployment/stack.ts';
import { run } from '../../operations/epochs/run.ts';
import { SETTINGS_FUNCTION, type StageSubject, subjectOf } from '../../operations/stage-settings.ts';
import { givenEpochs, recordsAt } from '../support/epoch-table.ts';

/** The started stack with a next epoch enabled, on a table of this test alone. */
async function givenStack() {
  const epochs = await givenEpochs();
  const settings = environmentOf(readStack(process.env.FACTURATION_STACK_FILE ?? ''), SETTINGS_FUNCTION);
  const subject = subjectOf({ ...settings, WINDOWS_TABLE: epochs.table, NEXT_EPOCH_ENABLED: 'true' });
  return { ...epochs, subject };
}

/** Runs a command and gives its exit code and what it printed. */
async function running(command: Parameters<typeof run>[0], subject: StageSubject) {
  const print = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  const code = await run(command, process.env.KAFKA_BROKERS ?? '', subject);
  const text = print.mock.calls.flat().join('\n');
  print.mockRestore();
  return { code, text };
}

test('npm run epoch reports both epochs, compares them, swaps and goes back', async () => {
  const { subject, whenFolded } = await givenStack();
  await whenFolded(1, recordsAt(0, 40, 80));
  await whenFolded(2, recordsAt(0, 40, 80));
  const { text } = await running('status', subject);
  expect(text).toContain('Readers follow the configured epoch');
  expect(text).toContain('Epoch 2, read by nobody: windows of 5s and 1m, grace 30 s, 1 bucket, UTC');
  expect(text).toContain('  partition 0: offset 2, stream time 1970-01-01T00:01:20.000Z');
  expect(await running('compare', subject)).toMatchObject({
    code: 0,
    text: expect.stringMatching(/Diff 0$/),
  });
  expect(await running('swap', subject)).toEqual({
    code: 0,
    text: 'From epoch 1 to epoch 2.\nReaders follow\n  epoch 2',
  });
  expect((await running('status', subject)).text).toContain('epoch 2, live');
  expect((await running('back', subject)).text).toMatch(/epoch 1$/);
});

test('a comparison that finds a difference says so by its exit code and names the graces', async () => {
  const { subject, whenFolded } = await givenStack();
  await whenFolded(1, recordsAt(0, 40, 1, 80));
  await whenFolded(2, recordsAt(0, 40, 1, 80), { graceMs: 60_000 });
  const { code, text } = await running('compare', subject);
  expect(code).toBe(1);
  expect(text).toContain('A grace of 30 s against 60 s, late records 1 against 0');
});

test('without a command it prints its help and fails', async () => {
  const { promise, resolve } = Promise.withResolvers<{ code: unknown; stdout: string }>();
  execFile(process.execPath, ['operations/epochs/main.ts'], { timeout: 20_000 }, (error, stdout) =>
    resolve({ code: error?.code, stdout }),
  );
  expect(await promise).toMatchObject({
    code: 2,
    stdout: expect.stringContaining('npm run epoch -- --swap'),
  });
});

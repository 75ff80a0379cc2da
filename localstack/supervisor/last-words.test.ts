import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dynamodb } from '../servers/dynamodb.ts';
import { kafka } from '../servers/kafka.ts';
import type { Server } from '../servers/server.ts';
import { causeOf } from './last-words.ts';

const place = { jars: 'jars', directory: 'data', port: 1 };
const KAFKA = kafka({ ...place, controllerPort: 2 });
const DYNAMODB = dynamodb(place);

describe('the message about a server that does not come up', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'last-words-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  const messageOf = (server: Server, output: string) => {
    const log = join(directory, 'server.log');
    writeFileSync(log, output);
    return causeOf(server, 'exit code 1', log);
  };

  it('is the cause that its log names, without the trace, and where the log is', () => {
    const text = messageOf(KAFKA, 'INFO begins\nError: no such class\n\tat Main.run\n\t... 3 more\n\n');
    expect(text).toBe(
      `kafka does not come up (exit code 1).\nINFO begins\nError: no such class\nIts log says more: ${join(directory, 'server.log')}`,
    );
  });

  it.each([
    [KAFKA, "java.util.MissingResourceException: Can't find bundle, locale tr"],
    [KAFKA, 'java.net.BindException: Address already in use'],
    [KAFKA, 'java.lang.OutOfMemoryError: Java heap space'],
    [KAFKA, 'java.io.IOException: No space left on device'],
    [DYNAMODB, 'java.net.BindException: Address already in use'],
  ])('offers no fresh start when the data is sound: %#', (server, output) => {
    expect(messageOf(server, output)).not.toMatch(/damaged|--fresh/);
  });

  it.each([
    [KAFKA, 'java.lang.RuntimeException: Error: node ID not found in log'],
    [KAFKA, "Stored node id 7 doesn't match previous node id 1 in log/meta.properties."],
    [KAFKA, 'java.io.UncheckedIOException: Error while reading the Quorum status from the file x'],
    [KAFKA, 'org.apache.kafka.common.errors.CorruptRecordException: Record is corrupt'],
    [DYNAMODB, 'SQLiteException: [26] file is encrypted or is not a database'],
  ])('says that the data is damaged when the server says so: %#', (server, output) => {
    expect(messageOf(server, output)).toContain('Its data is damaged. To begin anew: npm start -- --fresh');
  });

  it('needs no log', () => {
    expect(causeOf(KAFKA, 'java cannot be run', join(directory, 'none'))).toContain('(java cannot be run)');
  });
});

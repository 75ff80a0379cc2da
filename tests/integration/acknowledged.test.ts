import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { checkAcknowledged } from '../../operations/reconcile/check-acknowledged.ts';
import { closeProducer, givenTopic, kafka, whenProduced, whenTopicLetsGo } from '../support/topic.ts';

afterAll(closeProducer);

const facture = (id: string, partition = 0) => ({
  partition,
  key: 'Abir',
  value: JSON.stringify({ id, nomClient: 'Abir', montant: 1 }),
});

describe('given a topic and a list of acknowledged ids', () => {
  test('each id is on the topic once, more than once, or missing', async () => {
    const topic = await givenTopic(2);
    const poison = { partition: 0, key: 'Abir', value: 'poison' };
    const nameless = { partition: 1, key: 'Abir', value: JSON.stringify({ nomClient: 'Abir', montant: 1 }) };
    await whenProduced(topic, [facture('a'), poison, facture('b'), facture('b', 1), nameless]);
    const ids = new Set(['a', 'b', 'L-7-1-1', 'c', 'constructor']);
    expect(await checkAcknowledged(kafka(), { topic, firstEpoch: 7 }, ids)).toEqual({
      acknowledged: 5,
      once: 2,
      repeated: 1,
      missing: ['c', 'constructor'],
      trimmed: [],
    });
  });

  test('a partition whose first records are gone is named', async () => {
    const topic = await givenTopic(2);
    await whenProduced(topic, [facture('a'), facture('b'), facture('c', 1)]);
    await whenTopicLetsGo(topic, { 0: 1 });
    const found = await checkAcknowledged(kafka(), { topic, firstEpoch: 1 }, new Set(['a', 'b', 'c']));
    expect(found).toMatchObject({ once: 2, missing: ['a'], trimmed: [0] });
  });
});

describe('npm run reconcile -- --acknowledged', () => {
  /** Gives the list on standard input. */
  function whenRun(list: string, ...options: string[]): Promise<{ code: number; output: string }> {
    const command = ['--disable-warning=TimeoutNegativeWarning', 'operations/reconcile/main.ts'];
    return new Promise((resolve) => {
      const args = [...command, '--acknowledged', '-', ...options];
      const child = execFile(process.execPath, args, { timeout: 25_000 }, (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code) : 0, output: `${stdout}${stderr}` }),
      );
      child.stdin?.end(list);
    });
  }

  test('succeeds when nothing is missing, whatever ends a line', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    await whenProduced('FACTURATION', [facture(one), facture(other)]);
    const { code, output } = await whenRun(`${one}\r\n\n ${other} \n${one}`);
    expect(output).toMatch(/acknowledged +2\nonce +2\nrepeated +0 .*\nmissing +0\n$/);
    expect(code).toBe(0);
  });

  test('names what is missing, and fails', async () => {
    const missing = randomUUID();
    expect(await whenRun(missing)).toEqual({ code: 1, output: expect.stringContaining(`  ${missing}\n`) });
    const { code, output } = await whenRun(missing, '--json');
    expect(JSON.parse(output)).toMatchObject({ acknowledged: 1, missing: [missing] });
    expect(code).toBe(1);
  });
});

import { settingsOf } from '../../../functions/analytics/epochs/epoch-settings.ts';
import { isOpen } from '../../../functions/analytics/windows.ts';
import { isValid, parseRecord } from '../../../functions/facturation/contract.ts';
import { referenceFold } from '../../../operations/reconcile/reference-fold.ts';
import { whatIsOn } from '../../support/topic.ts';
import type { World } from './world.ts';

/** Cents. */
type Amounts = Record<'count' | 'sum' | 'min' | 'max', bigint>;

/** @returns one line per final that is missing on R4, is not as a plain fold has it, or came with two contents */
export async function faultsOfFinals(world: World): Promise<string[]> {
  const expected = await expectedFinals(world);
  const sent = Map.groupBy(await whatIsOn(world.stack.custom?.topics?.R4?.name ?? '', world.kafka), nameOf);
  const missing = [...expected.keys()].filter((name) => !sent.has(name)).map((name) => `missing: ${name}`);
  const wrong = [...sent].flatMap(([name, repeats]) => {
    const [value = '', ...others] = new Set(repeats.map((one) => one.value));
    if (others.length > 0) return [`two contents: ${name}`];
    return isAsExpected(JSON.parse(value), expected.get(name)) ? [] : [`wrong: ${name} ${value}`];
  });
  return [...missing, ...wrong];
}

const nameOf = ({ id, key }: { id: string; key: string }): string => `${id} ${key}`;

/** What every closed window of every customer amounts to, by the name its final has. */
async function expectedFinals(world: World): Promise<Map<string, Amounts>> {
  const { windowsTable, epoch, firstEpoch } = world.subject;
  const settings = await settingsOf(windowsTable, epoch);
  if (!settings) throw new Error(`epoch ${epoch} has not begun`);
  const finals = new Map<string, Amounts>();
  for (const [partition, sources] of await world.records()) {
    const records = sources.map((source) => parseRecord(source, firstEpoch));
    const streamTime = records.filter(isValid).reduce((newest, { time }) => Math.max(newest, time), -1);
    for (const [key, cell] of referenceFold(records, settings).windows) {
      const [size, start, customer] = JSON.parse(key);
      const end = start + (settings.sizes.find(({ name }) => name === size)?.ms ?? 0);
      const isFinal = customer !== '' && !isOpen(end, streamTime, settings.graceMs);
      if (isFinal) finals.set(nameOf({ id: `${epoch}-${partition}-${size}-${start}`, key: customer }), cell);
    }
  }
  return finals;
}

/** The value has euros. */
function isAsExpected(value: Record<keyof Amounts, number>, cell: Amounts | undefined): boolean {
  const cents = (name: keyof Amounts) => BigInt(Math.round(value[name] * 100));
  return (
    cell !== undefined &&
    BigInt(value.count) === cell.count &&
    (['sum', 'min', 'max'] as const).every((name) => cents(name) === cell[name])
  );
}

import type { FactureRecord } from '../../facturation/contract.ts';
import type { Rule } from '../rules/rule.ts';
import { FOLDED_SIZES, JUDGING_SIZE } from '../sizes.ts';
import { readWindowRow, windowRow } from '../store/window-rows.ts';
import type { Folding } from '../windows.ts';
import { fold } from './fold.ts';
import { applyChanges, NEW_HEAD, type PartitionState } from './partition-state.ts';

const folding: Folding = { sizes: FOLDED_SIZES, graceMs: 30_000, bucketCount: 1 };
const EMPTY: PartitionState = { head: NEW_HEAD, windows: new Map(), ids: new Map() };

let offset = 0;
beforeEach(() => {
  offset = 0;
});

function facture(time: number, cents = 100, customer = 'Abir'): FactureRecord {
  const id = `id-${offset}`;
  return { offset: offset++, time, customer, facture: { id, nomClient: customer, cents, date: '' } };
}

const rule = (over: Partial<Rule> = {}): Rule => ({
  id: 'r',
  scope: 'customer',
  size: '5s',
  measure: 'count',
  threshold: 2,
  createdAt: 0,
  ...over,
});

/** Folds batch after batch; each batch has its own rules. */
function whenFolded(...batches: [FactureRecord[], Rule[]][]) {
  let state = EMPTY;
  return batches.map(([records, rules]) => {
    const { changes, taken } = fold(state, records, folding, rules);
    state = applyChanges(state, changes, folding);
    return { alerts: changes.alerts, head: changes.head, taken };
  });
}

const alertsOf = (...batches: Parameters<typeof whenFolded>) =>
  whenFolded(...batches).map(({ alerts }) =>
    alerts.map(({ rule: id, customer, start, value }) => [id, customer, start, value].join(' ')),
  );

test('a window that reaches the threshold raises one alert, with what was measured then', () => {
  const records = [facture(0), facture(1), facture(2)];
  const [first] = whenFolded([records, [rule()]]);
  expect(first?.alerts).toEqual([
    {
      rule: 'r',
      customer: 'Abir',
      size: '5s',
      start: 0,
      end: 5_000,
      measure: 'count',
      threshold: 2,
      value: '2',
    },
  ]);
  expect(first?.head.lastAlert).toBe(2);
});

test('below the threshold nothing is raised, and the head says so', () => {
  const [first] = whenFolded([[facture(0), facture(5_000)], [rule()]]);
  expect(first?.alerts).toEqual([]);
  expect(first?.head.lastAlert).toBe(-1);
});

test('a sum is measured in cents, however it is reached', () => {
  const sum = rule({ measure: 'sum', threshold: 250 });
  expect(alertsOf([[facture(0, 249), facture(1, 1)], [sum]])).toEqual([['r Abir 0 250']]);
});

test('a sum is judged as it stands after each record, in their order, whatever credits take off later', () => {
  const sum = rule({ measure: 'sum', threshold: 100 });
  const folded = (...amounts: number[]) =>
    alertsOf([amounts.map((cents, time) => facture(time, cents)), [sum]]);
  expect(folded(100, -100)).toEqual([['r Abir 0 100']]);
  expect(folded(-100, 100)).toEqual([[]]);
  expect(folded(-100, 100, 100)).toEqual([['r Abir 0 100']]);
});

test('a sum that falls and rises again raises nothing more', () => {
  const sum = rule({ measure: 'sum', threshold: 100 });
  const batches = [100, -50, 50].map((cents, time): [FactureRecord[], Rule[]] => [
    [facture(time, cents)],
    [sum],
  ]);
  expect(alertsOf(...batches)).toEqual([['r Abir 0 100'], [], []]);
});

test('each customer is judged by itself; a rule with a key judges one', () => {
  const records = ['Abir', 'Zaid', 'Zaid', 'Abir'].map((customer, time) => facture(time, 100, customer));
  const rules = [rule({ id: 'each' }), rule({ id: 'zaid', key: 'Zaid' })];
  expect(alertsOf([records, rules])).toEqual([['each Zaid 0 2', 'zaid Zaid 0 2', 'each Abir 0 2']]);
});

test('a rule judges windows of its size alone; rules on the total none of a partition', () => {
  const rules = [rule({ id: 'minute', size: '1m' }), rule({ id: 'total', scope: 'total' })];
  expect(alertsOf([[facture(0), facture(5_000)], rules])).toEqual([['minute Abir 0 2']]);
});

test('once raised in a commit, it is not raised by the next ones', () => {
  expect(alertsOf([[facture(0), facture(1)], [rule()]], [[facture(2)], [rule()]])).toEqual([
    ['r Abir 0 2'],
    [],
  ]);
});

test('a rule made after its threshold was reached holds from the next record of that window', () => {
  const late = rule({ id: 'late' });
  expect(
    alertsOf([[facture(0), facture(1)], []], [[facture(5_000)], [late]], [[facture(2)], [late]]),
  ).toEqual([[], [], ['late Abir 0 3']]);
});

test('what was raised does not depend on how the records were cut into batches', () => {
  const records = Array.from({ length: 40 }, (_, n) =>
    facture(n * 400, n % 5 ? 200 : -300, n % 3 ? 'Abir' : 'Zaid'),
  );
  const rules = [rule({ threshold: 3 }), rule({ id: 'm', size: '1m', measure: 'sum', threshold: 1_000 })];
  const whole = alertsOf([records, rules]).flat();
  const cut = alertsOf(...records.map((record): [FactureRecord[], Rule[]] => [[record], rules])).flat();
  expect(whole.length).toBeGreaterThan(5);
  expect(cut).toEqual(whole);
});

test('a batch whose alerts would not fit into one item is cut', () => {
  const records = Array.from({ length: 2_000 }, (_, n) => facture(0, 100, `customer ${n}`));
  const [first] = whenFolded([records, [rule({ threshold: 1 })]]);
  expect(first?.taken).toBeLessThan(2_000);
  expect(JSON.stringify(first?.alerts).length).toBeLessThan(400_000);
  expect(first?.alerts).toHaveLength(first?.taken ?? 0);
});

test('what was raised is read back with the window, whatever the customers are called', () => {
  const names = ['__proto__', 'Zaïd', ...Array.from({ length: 20 }, (_, n) => `c${n}`)];
  const records = names.flatMap((name, n) => [
    facture(n, 100, name),
    ...(n % 2 ? [facture(n, 100, name)] : []),
  ]);
  const { changes } = fold(EMPTY, records, folding, [rule()]);
  const item = [...changes.windows.values()][0];
  const row = item && windowRow('pk', item, JUDGING_SIZE, 9, 0);
  expect(row && readWindowRow(row, 0, 0)).toMatchObject({ alerted: item?.alerted });
  expect(item?.alerted?.get('r')?.size).toBe(11);
});

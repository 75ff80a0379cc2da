import { billFigures } from '../../functions/billing/vat/bill-figures.ts';
import { workOut } from './work-out.ts';
import { readExamples } from './worked-examples.ts';

const examples = readExamples();
const refused = examples.flatMap(({ refused: refusal, ...example }) =>
  refusal ? [{ ...example, refusal }] : [],
);
const accepted = examples.filter((example) => !example.refused);

test('every example of the file is read, each with lines and with what is right or refused', () => {
  expect(examples.map(({ title }) => Number.parseInt(title, 10))).toEqual(
    examples.map((_example, index) => index + 1),
  );
  expect(examples.length).toBeGreaterThanOrEqual(60);
  expect(examples.filter(({ lines }) => lines.length === 0)).toEqual([]);
  expect(accepted.filter(({ right }) => right.groups.length < 2)).toEqual([]);
});

test.each(accepted)('$title', (example) => {
  expect(workOut(example)).toEqual(example.right);
});

test.each(refused)('$title: refused', ({ lines, discounts, refusal }) => {
  expect(() => billFigures(lines, discounts)).toThrow(expect.objectContaining(refusal));
});

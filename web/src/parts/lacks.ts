import type { Problem } from '../api/refused-error.ts';

type Lack = NonNullable<Problem['errors']>[number];

const OF_BILL = /^#?\/bill\//;

const lacks = new Map<string, readonly Lack[]>();

/** What a bill lacks, as the API said when it was to be finalised. Whoever goes on to change it sees each at its field. */
export const rememberLacks = (id: string, found: readonly Lack[]): void => {
  lacks.set(id, found);
};

/** The same of the bill itself, once: by pointers into the bill, as faults of its body have them. */
export function takeLacks(id: string): Lack[] {
  const found = lacks.get(id) ?? [];
  lacks.delete(id);
  return found.flatMap(({ pointer = '', ...lack }) =>
    OF_BILL.test(pointer) ? [{ ...lack, pointer: pointer.replace(OF_BILL, '#/') }] : [],
  );
}

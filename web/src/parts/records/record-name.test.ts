import { actName, isEnd, recordName } from './record-name.ts';
import { RECORD_TEXTS } from './texts.ts';

const t = RECORD_TEXTS.fr;

describe('the name of a record', () => {
  it('of a bill is its number', () => {
    const creditNote = { kind: 'creditNote', number: 'AV-1' } as const;
    expect(recordName('bills/7', t, { bill: { kind: 'invoice', number: 'FA-1' } })).toBe(t.bill('FA-1'));
    expect(recordName('bills/7', t, { bill: creditNote })).toBe(t.creditNote('AV-1'));
  });

  it('of a bill without a number says that it is a draft, or was one', () => {
    expect(recordName('bills/7', t, { bill: { kind: 'creditNote' } })).toBe(t.creditDraft);
    expect(recordName('bills/7', t, {})).toBe(t.draft);
    expect(recordName('bills/7', t, { gone: true })).toBe(t.goneBill);
  });

  it('of a customer or a product is theirs, as long as they are there', () => {
    expect(recordName('customers/7', t, { name: 'Abir' })).toBe(t.customer('Abir'));
    expect(recordName('products/7', t, { gone: true })).toBe(t.product(t.gone));
    expect(recordName('customers/7', t, {})).toBe(t.customer('').trim());
  });

  it('of others is what they are; of a kind that is new to the page, its path', () => {
    expect(recordName('seller', t, {})).toBe(t.seller);
    expect(recordName('series/FA', t, {})).toBe(t.seriesOf('FA'));
    expect(recordName('something/else', t, {})).toBe('something/else');
  });
});

test('an act that is new to the page is a change', () => {
  expect(actName('paint', 'fr')).toBe(actName('change', 'fr'));
  expect(actName('finalize', 'fr')).not.toBe(actName('change', 'fr'));
});

test('what is deleted or revoked is there no more', () => {
  expect(['delete', 'revoke', 'change'].map(isEnd)).toEqual([true, true, false]);
});

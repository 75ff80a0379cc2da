import { DifferenceError, issued, objectOf, type Subject } from './kept-document.ts';

const SUBJECT: Subject = { bill: 'B1', hash: 'a'.repeat(64) };
const BYTES = Buffer.from('<cii/>');
const object = objectOf(SUBJECT, 'cii', BYTES);

describe('a document that is read', () => {
  it('is what was put, with the hash of its bytes', () => {
    expect(issued(object, SUBJECT, 'cii')).toEqual({ bytes: BYTES, sha256: object.metadata.sha256 });
  });

  it('of other bytes than were put is an error that names the bill', () => {
    const changed = { ...object, bytes: Buffer.from('<cii />') };
    expect(() => issued(changed, SUBJECT, 'cii')).toThrow(DifferenceError);
    expect(() => issued(changed, SUBJECT, 'cii')).toThrow('not what was issued for bills/B1: its bytes');
  });

  it('put for another text of the bill is an error that names it', () => {
    const another = { ...SUBJECT, hash: 'b'.repeat(64) };
    expect(() => issued(object, another, 'cii')).toThrow(DifferenceError);
    expect(() => issued(object, another, 'cii')).toThrow(`bills/B1: the bill has the hash ${another.hash}`);
  });

  it('without the hashes that each is put with is an error', () => {
    expect(() => issued({ ...object, metadata: {} }, SUBJECT, 'cii')).toThrow(DifferenceError);
  });
});

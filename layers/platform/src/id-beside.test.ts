import { validate, version } from 'uuid';
import { idBeside } from './id-beside.ts';
import { ID_PATTERN, newId } from './ids.ts';

describe('given the id of what a request makes', () => {
  const id = newId();

  it('what it makes besides has an id of its own, the same each time', () => {
    const beside = idBeside(id, 'creditNote');
    expect(idBeside(id, 'creditNote')).toBe(beside);
    expect(new Set([id, beside, idBeside(id, 'invoice'), idBeside(newId(), 'creditNote')]).size).toBe(4);
  });

  it('the other id has the form of ids, and the moment of the first', () => {
    const beside = idBeside(id, 'creditNote');
    expect(beside).toMatch(ID_PATTERN);
    expect([validate(beside), version(beside)]).toEqual([true, 7]);
    expect(beside.slice(0, 13)).toBe(id.slice(0, 13));
  });
});

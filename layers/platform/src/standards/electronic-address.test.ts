import { ElectronicAddress, RoutingCode } from './electronic-address.ts';

const faultsOf = (address: unknown) =>
  ElectronicAddress.safeParse(address).error?.issues.map(
    ({ path, message }) => `${path.join('/')}: ${message}`,
  );

describe('given an electronic address', () => {
  it.each([
    ['0225', '100000009'],
    ['0225', '100000009_10000000900017'],
    ['0225', `100000009${'a'.repeat(116)}`],
    ['EM', 'nour@example.org'],
    ['9930', 'DE123456789'],
  ])('%s %s is one', (scheme, value) => expect(faultsOf({ scheme, value })).toBeUndefined());

  it.each([
    ['0225', '123456789', 'value: 123456789 is no address of scheme 0225: it does not begin with a SIREN.'],
    ['0225', '100000009/1', expect.stringContaining('letters, digits')],
    ['0225', `100000009${'a'.repeat(117)}`, expect.stringContaining('1 to 125')],
    ['EM', 'nour', 'value: nour is no e-mail address, as scheme EM asks for.'],
    ['EM', `${'a'.repeat(65)}@example.org`, expect.stringContaining('is no e-mail address')],
    ['9999', 'x', 'scheme: 9999 is no scheme of electronic addresses (EAS).'],
    ['0088', '1 2', 'value: 1 2 has a space in it.'],
  ])('%s %s is refused, and why is said', (scheme, value, fault) => {
    expect(faultsOf({ scheme, value })).toEqual([fault]);
  });
});

describe('given a routing code', () => {
  it.each([['COMPTA-1'], ['a'.repeat(100)]])('%s is one', (text) =>
    expect(RoutingCode.parse(text)).toBe(text),
  );
  it.each([['COMPTA 1'], [''], ['a'.repeat(101)], ['a/b']])('%p is refused', (text) => {
    expect(RoutingCode.safeParse(text).error?.issues[0]?.message).toContain('is no routing code');
  });
});

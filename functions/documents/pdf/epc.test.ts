import { epcText } from './epc.ts';
import { qrCode } from './qr-code.ts';

const TRANSFER = {
  name: 'Atelier Rosé & Fils SAS',
  iban: 'FR7630006000011234567890189',
  bic: 'AGRIFRPP',
  amount: '1341.96',
  remittance: 'FA-2026-000042',
};

describe('given a transfer', () => {
  it('its text has the twelve elements of EPC069-12 in their order', () => {
    expect(epcText(TRANSFER)?.split('\n')).toEqual([
      ...['BCD', '002', '1', 'SCT', 'AGRIFRPP', 'Atelier Rosé & Fils SAS', 'FR7630006000011234567890189'],
      ...['EUR1341.96', '', '', 'FA-2026-000042'],
    ]);
  });

  it.each(['0.00', '-5.00', '1000000000.00'])('none asks for %s', (amount) =>
    expect(epcText({ ...TRANSFER, amount })).toBeUndefined(),
  );

  it('the longest name and reference still fit into version 13', () => {
    const text = epcText({ ...TRANSFER, name: 'é'.repeat(200), remittance: 'R'.repeat(35) }) ?? '';
    expect(qrCode(text).size).toBeLessThanOrEqual(13 * 4 + 17);
  });
});

it('a QR code has three finders, seven modules wide', () => {
  const { size, runs } = qrCode('BCD');
  const edges = runs.filter(({ width, y }) => width === 7 && (y === 0 || y === size - 7));
  expect(edges.map(({ x, y }) => [x, y])).toEqual([
    [0, 0],
    [size - 7, 0],
    [0, size - 7],
  ]);
});

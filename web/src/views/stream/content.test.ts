import { contentOf } from './content.ts';

const base64 = (...bytes: number[]) => Buffer.from(bytes).toString('base64');

test('bytes that are text are shown as text', () => {
  const json = '{"nomClient":"Zoé",\n"montant":1}';
  expect(contentOf(Buffer.from(json).toString('base64'))).toEqual({ text: json, isHex: false });
});

test('bytes that are no text are shown one by one', () => {
  expect(contentOf(base64(0xff, 0xfe, 0x0a))).toEqual({ text: 'ff fe 0a', isHex: true });
  expect(contentOf(base64(0, 1, 65))).toEqual({ text: '00 01 41', isHex: true });
});

test('text that was cut within a character stays text', () => {
  expect(contentOf(base64(0x5a, 0x6f, 0xc3))).toEqual({ text: 'Zo', isHex: false });
});

test('no bytes are an empty text', () => {
  expect(contentOf('')).toEqual({ text: '', isHex: false });
});

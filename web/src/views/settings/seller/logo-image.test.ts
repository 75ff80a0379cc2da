import {
  LogoInput,
  MAX_SENT_BYTES,
  MAX_SIDE,
} from '../../../../../functions/billing/seller/logo/logo-fields.ts';
import { faultOf } from './logo-image.ts';

const png = { type: 'image/png', size: MAX_SENT_BYTES, width: MAX_SIDE, height: 1 };

test('the largest PNG and JPEG that the API takes have no fault', () => {
  expect(faultOf(png)).toBeUndefined();
  expect(faultOf({ ...png, type: 'image/jpeg' })).toBeUndefined();
  const data = Buffer.alloc(MAX_SENT_BYTES).toString('base64');
  expect(LogoInput.safeParse({ mediaType: 'image/png', data }).success).toBe(true);
});

test('a byte more, a pixel more and another kind of file are said apart', () => {
  expect(faultOf({ ...png, size: MAX_SENT_BYTES + 1 })).toBe('tooLarge');
  expect(faultOf({ ...png, height: MAX_SIDE + 1 })).toBe('tooWide');
  expect(faultOf({ ...png, type: 'image/svg+xml' })).toBe('otherType');
});

import { STOCK_ANSWERS, StockRequest } from './contract.ts';

const lines = [{ productID: '1', quantity: 2 }];

test.each([
  { action: 'reserve', bill: '7', fence: 0, lines },
  { action: 'reserve', bill: '7', fence: 0, lines: [] },
  { action: 'release', bill: '7', fence: 3 },
  { action: 'confirm', bill: '7', fence: 3 },
  { action: 'restock', creditNote: '8', lines },
  { action: 'open', olderThanMs: 300_000, limit: 100 },
])('$action is understood', (request) => {
  expect(StockRequest.parse(request)).toEqual(request);
});

test.each([
  ['half a piece', [{ productID: '1', quantity: 0.5 }]],
  ['no piece', [{ productID: '1', quantity: 0 }]],
  ['a product twice', [...lines, ...lines]],
  ['101 products', Array.from({ length: 101 }, (_, i) => ({ productID: `${i}`, quantity: 1 }))],
])('%s cannot be reserved', (_, refused) => {
  const request = { action: 'reserve', bill: '7', fence: 0, lines: refused };
  expect(StockRequest.safeParse(request).success).toBe(false);
});

test('an answer of insufficient stock names what lacks', () => {
  const lacks = { status: 'insufficient', lines: [{ productID: '1', wanted: 2, free: 1 }] };
  expect(STOCK_ANSWERS.reserve.parse(lacks)).toEqual(lacks);
  expect(STOCK_ANSWERS.reserve.safeParse({ status: 'insufficient', lines: [] }).success).toBe(false);
});

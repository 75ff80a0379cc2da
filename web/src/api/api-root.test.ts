import { apiRoot } from './api-root.ts';

describe('the root of the API', () => {
  it.each([
    ['http://127.0.0.1:3000/', 'http://127.0.0.1:3000/'],
    ['https://host/prod/', 'https://host/prod/'],
    ['https://host/prod', 'https://host/prod/'],
    ['https://host/prod/?x=1#y', 'https://host/prod/'],
  ])('of the page at %s is %s', (page, root) => {
    expect(apiRoot(page)).toBe(root);
  });
});

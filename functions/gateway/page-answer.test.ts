import { text } from '@facturation/platform/http';
import { pageAnswer } from './page-answer.ts';

const page = text('text/html', '<script src="./assets/page.js"></script>');
const askedAt = (path: string) => ({ path, url: (route: string) => `/prod${route}` });

describe('given a request for the page', () => {
  it.each(['/', '/prod/', '/shop/v1/'])('at %s it is answered', (path) => {
    expect(pageAnswer(page, askedAt(path))).toBe(page);
  });

  it('at a stage without its slash it leads to where the page’s files are', () => {
    expect(pageAnswer(page, askedAt('/prod'))).toEqual({ status: 307, headers: { location: '/prod/' } });
  });
});

import { halPage } from './hal.ts';
import { queryString } from './urls.ts';

const url = (path: string, query = {}) => `/prod${path}${queryString(query)}`;

describe('given a page of a collection', () => {
  it('its links keep size and order, under the prefix of the request', () => {
    const query = { size: 2, sort: 'name', cursor: 'here' };
    const page = halPage(url, query, { name: 'customers', records: [1, 2], next: 'there', total: 5 });
    expect(page).toEqual({
      _embedded: { customers: [1, 2] },
      _links: {
        self: { href: '/prod/customers?size=2&sort=name&cursor=here' },
        first: { href: '/prod/customers?size=2&sort=name' },
        next: { href: '/prod/customers?size=2&sort=name&cursor=there' },
      },
      page: { size: 2, totalElements: 5 },
    });
  });

  it('the last page has no next', () => {
    const page = halPage(url, { size: 20 }, { name: 'factures', records: [] });
    expect(page._links).not.toHaveProperty('next');
    expect(page.page).toEqual({ size: 20 });
  });
});

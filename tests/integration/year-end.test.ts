import { jest } from '@jest/globals';
import * as given from '../steps/given.ts';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { ownTables } from '../support/own-tables.ts';
import { CONSUMER, SELLER } from '../support/parties.ts';

/** Around midnight in Paris, between 2027 and 2028. */
const BEFORE = Date.parse('2027-12-31T22:59:58Z');
const AFTER = Date.parse('2027-12-31T23:00:01Z');
const NEXT_MIDNIGHT = Date.parse('2028-01-01T23:00:01Z');

let door: FrontDoor;
beforeAll(async () => {
  await ownTables();
  door = await openFrontDoor();
  jest.spyOn(Date, 'now').mockReturnValue(BEFORE);
  await when.request('PUT', '/seller', { body: SELLER });
  await when.request('PUT', '/series/LONG', { body: { pattern: 'L{0000}' } });
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => door.close());

async function finalizeAt(time: number, draft: object = {}, body: object = {}) {
  jest.spyOn(Date, 'now').mockReturnValue(time);
  const customer = await given.aCustomer(CONSUMER);
  const productItems = [{ name: 'Câble', price: 10, quantity: 2 }];
  const { id } = (await when.post('/bills', { customerID: customer.id, productItems, ...draft })).body;
  return when.post(`/bills/${id}/finalize`, body);
}

const numberAt = async (time: number, draft: object = {}) => {
  const { number, issueDate } = (await finalizeAt(time, draft)).body;
  return `${number} of ${issueDate}`;
};

/** The cases follow each other, as the time does. */
describe('given the last seconds of a year, in the zone of the seller', () => {
  it('before midnight numbers are of the year that ends, after it they begin anew', async () => {
    expect(await numberAt(BEFORE)).toBe('FA-2027-00001 of 2027-12-31');
    expect(await numberAt(BEFORE)).toBe('FA-2027-00002 of 2027-12-31');
    expect(await numberAt(AFTER)).toBe('FA-2028-00001 of 2028-01-01');
  });

  it('a function whose clock is behind issues on the day of the last document, not before it', async () => {
    expect(await numberAt(BEFORE)).toBe('FA-2028-00002 of 2028-01-01');
  });

  it('the year before is closed, and no day of it is issued any more', async () => {
    const answer = await finalizeAt(AFTER, {}, { issueDate: '2027-12-31' });
    then.isProblem(answer, 409, 'not-issuable');
    expect(answer.body.detail).toBe('The year 2027 of this series is closed.');
  });

  it('at another midnight the numbers go on, and the day before is refused by its name', async () => {
    expect(await numberAt(NEXT_MIDNIGHT)).toBe('FA-2028-00003 of 2028-01-02');
    const answer = await finalizeAt(NEXT_MIDNIGHT, {}, { issueDate: '2028-01-01' });
    then.isProblem(answer, 409, 'not-issuable');
    expect(answer.body.detail).toBe('The last document of this series is of 2028-01-02.');
  });

  it('a function whose clock is days behind gives no number, rings, and keeps nobody from the next', async () => {
    const { billingMetrics } = await import('../../functions/billing/observe/billing-metrics.ts');
    const measured = jest.spyOn(billingMetrics, 'addMetric');
    const answer = await finalizeAt(BEFORE);
    then.isProblem(answer, 503, 'clock');
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(1);
    expect(measured).toHaveBeenCalledWith('ClocksApart', 'Count', 1);
    expect(await numberAt(NEXT_MIDNIGHT)).toBe('FA-2028-00004 of 2028-01-02');
  });

  it('a series without the year in its pattern goes on over midnight', async () => {
    const series = 'LONG';
    expect(await numberAt(BEFORE, { series })).toBe('L0001 of 2027-12-31');
    expect(await numberAt(AFTER, { series })).toBe('L0002 of 2028-01-01');
  });

  it.each([
    ['FA', 6],
    ['LONG', 2],
  ])('series %s is verified over the end of the year', async (series, of) => {
    const { body } = await when.get(`/series/${series}/verification`);
    expect(body).toMatchObject({ verified: of, of, faults: [] });
  });
});

import { jest } from '@jest/globals';
import { endEverything, givenPlace, type Place, Start } from './npm-start.ts';
import { type Heard, Visitor } from './visitor.ts';

/** How long that takes is measured in bench/; here it only has to end, on a machine that may be busy. */
const DATA_WITHIN_MS = 240_000;
jest.setTimeout(DATA_WITHIN_MS + 60_000);

const PAGES = 200;

/** What is neither an answer nor a refusal that says when to come back. */
const strange = (heard: Heard[]): Heard[] =>
  heard.filter(({ status, hasBody, contentType, retryAfter }) => {
    if (status === 200) return !hasBody;
    const refused = status === 503 || status === 429;
    return !(refused && hasBody && contentType === 'application/problem+json' && Number(retryAfter) > 0);
  });

async function hear(url: string): Promise<Heard> {
  const response = await fetch(url, { signal: AbortSignal.timeout(DATA_WITHIN_MS) });
  const { status, headers } = response;
  const contentType = headers.get('content-type') ?? '';
  const hasBody = (await response.text()).length > 0;
  return { path: url, status, hasBody, contentType, retryAfter: headers.get('retry-after') };
}

describe('a system that has just started', () => {
  let place: Place;
  let start: Start;
  beforeAll(async () => {
    place = await givenPlace();
    start = new Start(place);
    await start.says('FACTURATION runs.');
  });
  afterAll(async () => {
    start.signal('SIGTERM');
    await start.exit;
    endEverything(place);
  });

  it('answers fifty first requests at once, each with a page of customers or when to come back', async () => {
    const heard = await Promise.all(Array.from({ length: 50 }, () => hear(`${place.url}/customers`)));
    expect(strange(heard)).toEqual([]);
    expect(heard.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
  });

  it('serves two hundred pages that are opened at once: each has its data, and no answer is without a body', async () => {
    const heard: Heard[] = [];
    const visitors = Array.from({ length: PAGES }, () => new Visitor(`${place.url}/`, heard));
    const signal = AbortSignal.timeout(DATA_WITHIN_MS);
    const late = new Promise<'late'>((resolve) => signal.addEventListener('abort', () => resolve('late')));
    const opened = visitors.map((visitor) =>
      Promise.race([visitor.open(signal).then(() => 'has data' as const), late]),
    );
    const outcomes = await Promise.all(opened).finally(() => {
      for (const visitor of visitors) visitor.close();
    });
    expect(strange(heard)).toEqual([]);
    expect(outcomes.filter((outcome) => outcome === 'late')).toEqual([]);
  });
});

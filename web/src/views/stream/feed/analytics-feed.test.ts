import type { AnalyticsEvent } from '../answers.ts';
import { AnalyticsFeed } from './analytics-feed.ts';

const { signal } = new AbortController();
const body = (id: number, retry = 1_000) =>
  `retry: ${retry}\nid: ${id}\ndata: {"counts":{},"windows":[]}\n\n`;

describe('the feed of windows', () => {
  let asked: (string | undefined)[];
  let answers: string[];
  let events: AnalyticsEvent[];
  let feed: AnalyticsFeed;

  beforeEach(() => {
    [asked, answers, events] = [[], [], []];
    const open = async (lastEventId: string | undefined) => {
      asked.push(lastEventId);
      const answer = answers.shift();
      if (answer === undefined) throw new Error('no answer');
      return new Response(answer);
    };
    feed = new AnalyticsFeed(open, (event) => events.push(event));
  });

  it('asks for what came after the last event', async () => {
    answers = [body(1), body(2), body(3)];
    for (const now of [0, 1_000, 2_000]) await feed.round(signal, now);
    expect(asked).toEqual([undefined, '1', '2']);
    expect(events).toHaveLength(3);
  });

  it('waits as long as the server asks', async () => {
    answers = [body(1, 250)];
    expect(await feed.round(signal, 0)).toBe(250);
  });

  it('asks again from the same event after a failure', async () => {
    answers = [body(1)];
    await feed.round(signal, 0);
    await expect(feed.round(signal, 1_000)).rejects.toThrow('no answer');
    answers = [body(2)];
    await feed.round(signal, 2_000);
    expect(asked).toEqual([undefined, '1', '1']);
  });

  it('begins anew after a pause longer than what it shows', async () => {
    answers = [body(1), body(2)];
    await feed.round(signal, 0);
    await feed.round(signal, 600_000);
    expect(asked).toEqual([undefined, undefined]);
  });

  it('rejects an event that is not JSON, and does not move past it', async () => {
    answers = ['id: 9\ndata: <html>\n\n', body(1)];
    await expect(feed.round(signal, 0)).rejects.toThrow(SyntaxError);
    await feed.round(signal, 1_000);
    expect(asked).toEqual([undefined, undefined]);
  });
});

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';

/** What a page of another site asks for. */
export interface Attempt {
  url: string;
  /** Sent as a Blob without a type: a browser asks nobody before it sends that. Without one it is a GET. */
  body?: string;
  /** Others than every page may send: a browser asks first whether it may. */
  headers?: Record<string, string>;
}

/** A page that another program serves on this machine: another origin, since its port is another. */
export async function openForeignPage(browser: Browser): Promise<{ page: Page; close(): void }> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>elsewhere</title>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const page = await browser.newPage();
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
  return { page, close: () => server.close().closeAllConnections() };
}

/** Makes an attempt in every way a page has; resolves with what it could read by any of them. */
export async function readBy(page: Page, attempt: Attempt): Promise<string[]> {
  const { url } = attempt;
  const ways = [
    page.evaluate(fetching, { ...attempt, mode: 'cors' as const }),
    page.evaluate(fetching, { ...attempt, mode: 'no-cors' as const }),
    page.evaluate(listening, url),
    page.evaluate(connecting, url.replace(/^http/, 'ws')),
    ...(attempt.body ? [page.evaluate(submitting, attempt)] : []),
  ];
  return (await Promise.all(ways)).filter((text) => text !== '');
}

// What follows runs in the page: each function stands alone, and gives '' where it could read nothing.

async function fetching({ url, body, headers = {}, mode }: Attempt & { mode: RequestMode }): Promise<string> {
  const sent = body === undefined ? {} : { method: 'POST', body: new Blob([body]) };
  try {
    const answer = await fetch(url, { ...sent, headers, mode, signal: AbortSignal.timeout(2_000) });
    return answer.type === 'opaque' ? '' : `${answer.status} ${await answer.text()}`;
  } catch {
    return '';
  }
}

const listening = (url: string): Promise<string> =>
  new Promise((resolve) => {
    const source = new EventSource(url);
    const end = (found: string) => {
      source.close();
      resolve(found);
    };
    source.onopen = () => end(`${url} sends events`);
    source.onerror = () => end('');
    setTimeout(end, 2_000, '');
  });

const connecting = (url: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = new WebSocket(url);
    socket.onopen = () => resolve(`${url} is a socket`);
    socket.onclose = () => resolve('');
    setTimeout(resolve, 2_000, '');
  });

/** A form whose name and value are one JSON text together: the equals sign between them is in its last string. */
async function submitting({ url, body = '' }: Attempt): Promise<string> {
  const frame = document.body.appendChild(document.createElement('iframe'));
  frame.name = `frame-${document.forms.length}`;
  const form = document.body.appendChild(document.createElement('form'));
  Object.assign(form, { method: 'POST', action: url, enctype: 'text/plain', target: frame.name });
  const field = form.appendChild(document.createElement('input'));
  Object.assign(field, { name: body.slice(0, -2), value: body.slice(-2) });
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  form.submit();
  await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, 2_000))]);
  try {
    return frame.contentDocument?.body.textContent ?? '';
  } catch {
    return '';
  }
}

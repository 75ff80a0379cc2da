import { accessSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian's package puts it; another place by `CHROMIUM`. */
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/**
 * Addresses that a test may answer in place of a server. Not those of the browser's own parts: Chromium ends when a
 * request of its viewer of PDFs is answered by somebody else.
 */
export const WEB = /^https?:/;

/** Quiet: a browser that asks its maker for updates would look like a page that calls a foreign host. */
const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** `more`: arguments of its own. @throws {Error} that says how to get it, when there is no Chromium */
export function launchBrowser(...more: string[]): Promise<Browser> {
  try {
    accessSync(executablePath);
  } catch {
    throw new Error(
      `No Chromium at ${executablePath}: install the package chromium, or set CHROMIUM to its path`,
    );
  }
  return chromium.launch({ executablePath, args: [...args, ...more], timeout: 30_000 });
}

/** How often what changes by the minute is asked for while the page is looked at. Milliseconds. */
export const OFTEN_MS = 10_000;
/** The same of what seldom changes. */
export const SELDOM_MS = 60_000;

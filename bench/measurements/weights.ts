import { buildPages, pagesAreBuilt } from '../../localstack/page.ts';
import { builtWeights } from '../../web/weights.ts';
import type { Figure, Measurement } from '../figure.ts';

const kilobytes = (bytes: number): number => bytes / 1_024;

async function measure(): Promise<Figure[]> {
  if (!pagesAreBuilt()) await buildPages();
  const { start, parts, page, reference } = builtWeights();
  const added = Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, kilobytes(bytes)]));
  const unit = 'KB';
  return [
    { name: 'the page before any view, gzip', value: kilobytes(start), unit, hard: 60 },
    {
      name: 'the most that a view adds, gzip',
      value: Math.max(0, ...Object.values(added)),
      unit,
      parts: added,
    },
    { name: 'the whole page, gzip', value: kilobytes(page), unit, hard: 250 },
    { name: 'the reference, gzip', value: kilobytes(reference), unit, hard: 80 },
  ];
}

/** What browsers download of the pages; once, as it is kept for a year. */
export const weights: Measurement = { name: 'weights', title: 'Weight of the pages', measure };

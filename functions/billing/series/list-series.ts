import { halPage } from '@facturation/platform/hal';
import { hal, httpHandler } from '@facturation/platform/http';
import { MAX_SERIES } from '../finalizing/series-rows.ts';
import { seriesRoutes } from './contract.ts';
import { readAllSeries } from './read-series.ts';
import { toResource } from './series.ts';
import { seriesTables } from './series-tables.ts';

export const handler = httpHandler(seriesRoutes.listSeries, async ({ request }) => {
  const records = (await readAllSeries(seriesTables)).map(toResource);
  return hal(halPage(request.url, { size: MAX_SERIES }, { name: 'series', records, total: records.length }));
});

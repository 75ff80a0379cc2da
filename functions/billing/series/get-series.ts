import { httpHandler, ok, tag } from '@facturation/platform/http';
import { seriesRoutes } from './contract.ts';
import { readOneSeries } from './read-series.ts';
import { toResource } from './series.ts';
import { seriesTables } from './series-tables.ts';

export const handler = httpHandler(seriesRoutes.getSeries, async ({ params }) => {
  const series = await readOneSeries(seriesTables, params.id);
  return ok(toResource(series), tag(`${series.revision}`));
});

import { actorOf } from '@facturation/platform/audit';
import { created, httpHandler, ok, tag } from '@facturation/platform/http';
import { seriesRoutes } from './contract.ts';
import { toResource } from './series.ts';
import { seriesTables } from './series-tables.ts';
import { writeSeries } from './write-series.ts';

export const handler = httpHandler(seriesRoutes.putSeries, async ({ params, body, request }) => {
  const setting = { versions: request.ifMatch, actor: actorOf(request) };
  const { series, isNew } = await writeSeries(seriesTables, { id: params.id, ...body }, setting);
  const headers = tag(`${series.revision}`);
  return isNew
    ? created(toResource(series), request.url(`/series/${series.id}`), headers)
    : ok(toResource(series), headers);
});

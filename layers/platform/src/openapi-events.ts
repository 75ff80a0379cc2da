import { z } from 'zod';

/** Server-sent events. */
export const EVENT_STREAM = 'text/event-stream';

/** A schema that other parts of the document have among their components is a reference to it there. */
function writtenSchemaOf(data: z.ZodType): object {
  const { $schema: _schema, $defs: _shared, ...own } = z.toJSONSchema(data);
  return JSON.parse(JSON.stringify(own).replaceAll('"#/$defs/', '"#/components/schemas/'));
}

/**
 * One event of a stream, as a reader of streams hands it over. Before version 3.2 OpenAPI has no word for the items of a
 * stream: `schema` describes each of them.
 * @param data what the JSON text in it is
 */
export const eventOf = (data: z.ZodType) =>
  z.object({
    id: z.string().describe('Send it as Last-Event-ID to get what comes after this event'),
    event: z.string().optional().describe('Kind of the event; message where the stream names none'),
    retry: z.int().optional().describe('Milliseconds to wait before the next request'),
    data: z
      .string()
      .describe('JSON')
      .meta({ contentMediaType: 'application/json', contentSchema: writtenSchemaOf(data) }),
  });

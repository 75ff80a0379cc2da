import { toRfc3339 } from '@facturation/platform/clock';
import { readConfig } from '@facturation/platform/config';
import { CORRELATION_HEADER } from '@facturation/platform/correlation';
import { ApiError, NotFoundError } from '@facturation/platform/errors';
import { EventProducer, isRefusal } from '@facturation/platform/event-producer';
import { type HttpRequest, httpHandler, ok } from '@facturation/platform/http';
import { log } from '@facturation/platform/observability';
import { eurosOf } from '@facturation/platform/schemas';
import type { Input } from '@facturation/platform/validation';
import { z } from 'zod';
import { facturation } from './contract.ts';
import type { FactureRow } from './facture-row.ts';
import { Factures } from './factures.ts';

/** Time kept for the work after a send, e.g. to free an Idempotency-Key. */
const ANSWER_MS = 500;

const config = readConfig(
  z.object({
    KAFKA_BROKERS: z.string().min(1),
    TOPIC: z.string().min(1),
    FACTURES_TABLE: z.string().min(1),
  }),
);
const factures = new Factures(config.FACTURES_TABLE);
const producer = new EventProducer(config.KAFKA_BROKERS, 'facturation-publish');

export const handler = httpHandler(
  facturation.routes.publishFacture,
  async ({ params: { topic }, body, request }) => {
    if (topic !== config.TOPIC) throw new NotFoundError(`topic ${topic}`);
    const { id, nomClient, montant, customerID } = body;
    const stored = id === undefined ? undefined : await storedAs(id);
    if (stored) refuseOther(stored, body);
    const date =
      body.date === undefined ? (stored?.date ?? toRfc3339(request.time)) : toRfc3339(Date.parse(body.date));
    const facture = { id: id ?? request.newId, nomClient, montant: eurosOf(montant), date, customerID };
    const key = customerID ?? nomClient;
    await publish(key, facture, date, request);
    return {
      ...ok({ ...facture, key, time: date }, { location: request.url(`/factures/${facture.id}`) }),
      status: 202,
    };
  },
);

type Body = Input<typeof facturation.routes.publishFacture>['body'];

/** The facture that the database has under an id, if it answers. Publishing does not depend on that. */
async function storedAs(id: string): Promise<FactureRow | undefined> {
  return factures.find(id).catch((error: Error) => {
    log.warn('Could not check whether this id belongs to another facture', { error });
    return undefined;
  });
}

/** The same request may be sent again. Without a date, it gets the date of the first one. @throws {ApiError} 409 */
function refuseOther(stored: FactureRow, { nomClient, montant, customerID, date }: Body): void {
  const wanted = {
    nomClient,
    montant,
    customerID,
    date: date === undefined ? stored.date : toRfc3339(Date.parse(date)),
  };
  const kept = { ...stored, montant: stored.cents };
  const names = (Object.keys(wanted) as (keyof typeof wanted)[]).filter(
    (name) => wanted[name] !== kept[name],
  );
  if (names.length === 0) return;
  throw new ApiError('id-of-another', `factures/${stored.id} exists with another ${names.join(', ')}.`, {
    errors: names.map((name) => ({
      pointer: `#/${name}`,
      detail: 'The facture with this id has another value.',
    })),
  });
}

async function publish(
  key: string,
  facture: object,
  date: string,
  { correlationId, deadline }: HttpRequest,
): Promise<void> {
  const timestamp = String(Date.parse(date));
  const headers = { [CORRELATION_HEADER]: correlationId };
  const messages = [{ key, value: JSON.stringify(facture), timestamp, headers }];
  try {
    await producer.send({ topic: config.TOPIC, messages }, deadline - ANSWER_MS);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const errors = [
      {
        pointer: '#/date',
        detail: 'The broker refuses this time, for example because it is too far in the future.',
      },
    ];
    throw new ApiError('invalid-content', 'The broker refuses the record.', { errors, cause: error });
  }
}

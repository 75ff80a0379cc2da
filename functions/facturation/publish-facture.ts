import { toRfc3339 } from '@facturation/platform/clock';
import { readConfig } from '@facturation/platform/config';
import { CORRELATION_HEADER } from '@facturation/platform/correlation';
import { ApiError, NotFoundError } from '@facturation/platform/errors';
import { EventProducer, isRefusal } from '@facturation/platform/event-producer';
import { type HttpRequest, httpHandler, ok } from '@facturation/platform/http';
import { eurosOf } from '@facturation/platform/schemas';
import { z } from 'zod';
import { facturation } from './contract.ts';

/** Kept for what an answer takes after a send, e.g. to free an Idempotency-Key. */
const ANSWER_MS = 500;

const config = readConfig(z.object({ KAFKA_BROKERS: z.string().min(1), TOPIC: z.string().min(1) }));
const producer = new EventProducer(config.KAFKA_BROKERS, 'facturation-publish');

export const handler = httpHandler(
  facturation.routes.publishFacture,
  async ({ params: { topic }, body, request }) => {
    if (topic !== config.TOPIC) throw new NotFoundError(`topic ${topic}`);
    const date = toRfc3339(body.date === undefined ? request.time : Date.parse(body.date));
    const { id, nomClient, montant, customerID } = body;
    const facture = { id: id ?? request.newId, nomClient, montant: eurosOf(montant), date, customerID };
    await publish(customerID ?? nomClient, facture, date, request);
    return { ...ok(facture, { location: request.url(`/factures/${facture.id}`) }), status: 202 };
  },
);

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
    const errors = [{ pointer: '#/date', detail: 'The broker refuses this time, e.g. as too far ahead.' }];
    throw new ApiError('invalid-content', 'The broker refuses the record.', { errors, cause: error });
  }
}

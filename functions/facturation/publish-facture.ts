import { toRfc3339 } from '@facturation/platform/clock';
import { readConfig } from '@facturation/platform/config';
import { CORRELATION_HEADER } from '@facturation/platform/correlation';
import { ApiError, NotFoundError } from '@facturation/platform/errors';
import { httpHandler, ok } from '@facturation/platform/http';
import { EventProducer, isRefusal, kafkaClient } from '@facturation/platform/kafka';
import { eurosOf } from '@facturation/platform/schemas';
import { z } from 'zod';
import { facturation } from './contract.ts';

const config = readConfig(z.object({ KAFKA_BROKERS: z.string().min(1), TOPIC: z.string().min(1) }));
const producer = new EventProducer(kafkaClient(config.KAFKA_BROKERS, 'facturation-publish'));

export const handler = httpHandler(
  facturation.routes.publishFacture,
  async ({ params: { topic }, body, request }) => {
    if (topic !== config.TOPIC) throw new NotFoundError(`topic ${topic}`);
    const date = toRfc3339(body.date === undefined ? request.time : Date.parse(body.date));
    const { id, nomClient, montant, customerID } = body;
    const facture = { id: id ?? request.newId, nomClient, montant: eurosOf(montant), date, customerID };
    await publish(customerID ?? nomClient, facture, date, request.correlationId);
    return { ...ok(facture, { location: request.url(`/factures/${facture.id}`) }), status: 202 };
  },
);

async function publish(key: string, facture: object, date: string, correlationId: string): Promise<void> {
  const timestamp = String(Date.parse(date));
  try {
    await producer.send({
      topic: config.TOPIC,
      messages: [
        { key, value: JSON.stringify(facture), timestamp, headers: { [CORRELATION_HEADER]: correlationId } },
      ],
    });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const errors = [{ pointer: '#/date', detail: 'The broker refuses this time, e.g. as too far ahead.' }];
    throw new ApiError('invalid-content', 'The broker refuses the record.', { errors, cause: error });
  }
}

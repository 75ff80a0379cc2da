import type { Producer } from 'kafkajs';
import { recordsOfTick } from '../../functions/facturation/simulator.ts';
import { customersNamed } from './input.ts';

const EVERY_MS = 100;

/** A facture of a customer nobody else has, sent now. @returns its time in ms */
export async function sendProbe(producer: Producer, topic: string, customer: string): Promise<number> {
  const time = Date.now();
  const value = JSON.stringify({ id: customer, nomClient: customer, montant: 1 });
  await producer.send({ topic, messages: [{ key: customer, value, timestamp: `${time}` }] });
  return time;
}

/** Steady traffic beside the probes, `rate` messages a second, until it is stopped. */
export function traffic(producer: Producer, topic: string, rate: number): () => Promise<void> {
  const facturesPerSecond = Math.round((rate * EVERY_MS) / 1_000);
  const simulation = { facturesPerSecond, customers: customersNamed(1_000), maxCents: 900_000 };
  let sending: Promise<unknown> = Promise.resolve();
  let turn = 0;
  const timer = setInterval(() => {
    const timestamp = `${Date.now()}`;
    const messages = recordsOfTick(turn++, simulation).map((record) => ({ ...record, timestamp }));
    sending = sending.then(() => (messages.length > 0 ? producer.send({ topic, messages }) : undefined));
  }, EVERY_MS);
  return async () => {
    clearInterval(timer);
    await sending;
  };
}

import { readConfig } from '@facturation/platform/config';
import { z } from 'zod';
import { createTopics } from './create-topics.ts';

const { KAFKA_BROKERS } = readConfig(z.object({ KAFKA_BROKERS: z.string().min(1) }));

const Topics = z.array(
  z.strictObject({
    name: z.string().min(1),
    partitions: z.int().positive(),
    settings: z.record(z.string(), z.string()),
  }),
);

/** For `npm run topics`, which is outside of the brokers' network: creates the topics of the event in their cluster. */
export const handler = (event: unknown): Promise<void> => createTopics(Topics.parse(event), KAFKA_BROKERS);

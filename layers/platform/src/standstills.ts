import type { Admin } from 'kafkajs';

/** The metadata that an event source commits with the offset of a partition that does not move. */
export interface StandstillNote {
  /** RFC 3339 */
  since: string;
  reason: string;
}

/** A partition at which a consumer group is stuck. */
export interface Standstill extends StandstillNote {
  group: string;
  topic: string;
  partition: number;
  /** Offset of the first record that was not applied. */
  offset: number;
}

/**
 * The partitions of a topic that stand still for some groups, as their event sources noted it.
 * @throws when no broker answers
 */
export async function standstillsOf(
  admin: Pick<Admin, 'fetchOffsets'>,
  topic: string,
  groups: readonly string[],
): Promise<Standstill[]> {
  const found = await Promise.all(
    groups.map(async (group) => {
      const [offsets] = await admin.fetchOffsets({ groupId: group, topics: [topic] });
      return (offsets?.partitions ?? []).flatMap(({ partition, offset, metadata }) => {
        const note = readNote(metadata);
        return note ? [{ ...note, group, topic, partition, offset: Number(offset) }] : [];
      });
    }),
  );
  return found.flat();
}

/** Other consumers may write anything there. */
function readNote(metadata: string | null): StandstillNote | undefined {
  try {
    const { since, reason } = JSON.parse(metadata ?? '') as Partial<StandstillNote>;
    if (typeof since === 'string' && typeof reason === 'string' && Date.parse(since) > 0)
      return { since: new Date(since).toISOString(), reason };
  } catch {}
  return undefined;
}

/** A standstill as a sentence for an operator. */
export const toSentence = ({ topic, partition, offset, group, since, reason }: Standstill): string =>
  `Partition ${partition} of ${topic} stands still at offset ${offset} for ${group} since ${since}: ${reason}.`;

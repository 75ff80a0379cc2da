import { texts } from '../../text/texts.ts';

/** Texts of the partitions. */
export const PARTITION_TEXTS = texts({
  fr: ({ count }) => ({
    title: 'Partitions',
    about:
      'Chaque message lu est compté, ou rangé dans une colonne qui dit pourquoi non : lus = comptés + tardifs + doublons + en quarantaine. Un conflit peut aussi être un doublon.',
    partition: 'Partition',
    ofEpoch: (partition: number, epoch: number) => `${count(partition)}, époque ${count(epoch)}`,
    state: 'État',
    read: 'à jour',
    left: (n: number) => `${count(n)} à lire`,
    stopped: 'arrêtée',
    since: (since: string, reason: string) => `depuis ${since} : ${reason}`,
    kafkaSilent: 'Kafka ne répond pas',
    offset: 'Offset',
    streamTime: 'Heure du flux',
    freshness: 'Écrit il y a',
    consumed: 'Lus',
    counted: 'Comptés',
    late: 'Tardifs',
    duplicate: 'Doublons',
    quarantined: 'Quarantaine',
    conflicts: 'Conflits',
  }),
  en: ({ count }) => ({
    title: 'Partitions',
    about:
      'Each message that was read is counted, or stands in a column that says why not: read = counted + late + duplicates + quarantined. A conflict may be a duplicate too.',
    partition: 'Partition',
    ofEpoch: (partition: number, epoch: number) => `${count(partition)}, epoch ${count(epoch)}`,
    state: 'State',
    read: 'up to date',
    left: (n: number) => `${count(n)} to read`,
    stopped: 'stopped',
    since: (since: string, reason: string) => `since ${since}: ${reason}`,
    kafkaSilent: 'Kafka does not answer',
    offset: 'Offset',
    streamTime: 'Stream time',
    freshness: 'Written ago',
    consumed: 'Read',
    counted: 'Counted',
    late: 'Late',
    duplicate: 'Duplicates',
    quarantined: 'Quarantined',
    conflicts: 'Conflicts',
  }),
});

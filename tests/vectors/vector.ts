import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** What Kafka Streams made of the records of one partition. Amounts are texts of integer cents. */
export interface VectorPartition {
  /** [offset, key, timestamp in ms, amount] in the order of processing. */
  records: [number, string, number, string][];
  /** [key, start, count, sum, min, max] of every window, open or closed. */
  windows: [string, number, number, string, string, string][];
  dropped: number;
  /** −1 without records. */
  streamTime: number;
  /** [key, start, count, sum] of the closed windows. */
  finals: [string, number, number, string][];
}

export interface Vector {
  id: string;
  sizeMs: number;
  graceMs: number;
  partitions: VectorPartition[];
}

/** Reads a file of vectors, gzipped or plain. */
export function readVectors(file: string): Vector[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Vector);
}

import { fnv1a } from '@facturation/platform/hash';

/** Over how many partitions of an index bills are spread, so that none takes all writes. */
const SHARDS = 4;

/** The partition that lists a bill, by its id: never another one. */
export const partitionOf = (bill: string): string => `bills#${fnv1a(bill) % SHARDS}`;

/** Every partition that lists bills. */
export const PARTITIONS: readonly string[] = Array.from({ length: SHARDS }, (_, shard) => `bills#${shard}`);

/** Where rows of an earlier version are listed. */
const FORMER_PARTITION = 'bills';

/** Every partition that lists drafts and the stubs of final bills, also those of an earlier version. */
export const ALL_PARTITIONS: readonly string[] = [FORMER_PARTITION, ...PARTITIONS];

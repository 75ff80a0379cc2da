import { once } from 'node:events';
import { connect } from 'node:net';
import { openKafkaProxy } from '../faults/harness/kafka-proxy.ts';

/** Keys of requests in Kafka's protocol. */
export const REQUESTS = { OffsetCommit: 8, JoinGroup: 11, Heartbeat: 12, SyncGroup: 14 } as const;
export type RequestName = keyof typeof REQUESTS;
const LEAVE_GROUP = 13;

/** A proxy in front of the brokers of the tests, for one member of a group. */
export interface MemberProxy {
  address: string;
  /**
   * Removes the member from its group at its next heartbeat, and then cuts the connection at its next request `cut`.
   * Resolves when both has been done.
   */
  forget(cut: RequestName): Promise<void>;
  /** Answers the next commit by this number of an error, in place of the brokers. */
  refuseCommit(errorCode: number): void;
  close(): void;
}

/** Opens a proxy that takes a member's place in its group away. */
export async function openMemberProxy(brokers = process.env.KAFKA_BROKERS ?? ''): Promise<MemberProxy> {
  const port = Number(brokers.split(':')[1]);
  let isToBeForgotten = false;
  let cut: number | undefined;
  const done = Promise.withResolvers<void>();
  let refusal: number | undefined;
  const proxy = await openKafkaProxy(port, async ({ body }, forward) => {
    const key = body.readInt16BE(4);
    if (isToBeForgotten && key === REQUESTS.Heartbeat) {
      isToBeForgotten = false;
      await askOnce(port, leaveGroup(body));
    } else if (!isToBeForgotten && key === cut) {
      cut = undefined;
      done.resolve();
      return undefined;
    } else if (refusal !== undefined && key === REQUESTS.OffsetCommit) {
      const answer = refusedCommit(body, refusal);
      refusal = undefined;
      return answer;
    }
    return forward();
  });
  return {
    address: `127.0.0.1:${proxy.port}`,
    forget(request) {
      isToBeForgotten = true;
      cut = REQUESTS[request];
      return done.promise;
    },
    refuseCommit(errorCode) {
      refusal = errorCode;
    },
    close: () => proxy.close(),
  };
}

/** Sends one request to the brokers, and waits for its answer. */
async function askOnce(port: number, request: Buffer): Promise<void> {
  const socket = connect({ host: '127.0.0.1', port });
  socket.write(request);
  await once(socket, 'data');
  socket.destroy();
}

/** Kafka's protocol: a length in four bytes, a head, the group, four bytes of a generation, the member. */
interface Request {
  head: Buffer;
  group: Buffer;
  member: Buffer;
  rest: Buffer;
}

function read(frame: Buffer): Request {
  const endOfText = (at: number) => at + 2 + frame.readInt16BE(at);
  const group = endOfText(12);
  const generation = endOfText(group);
  const member = generation + 4;
  return {
    head: frame.subarray(4, group),
    group: frame.subarray(group, generation),
    member: frame.subarray(member, endOfText(member)),
    rest: frame.subarray(endOfText(member)),
  };
}

const framed = (...parts: Buffer[]): Buffer => {
  const length = Buffer.alloc(4);
  length.writeInt32BE(parts.reduce((sum, part) => sum + part.length, 0));
  return Buffer.concat([length, ...parts]);
};

/** That the sender of a heartbeat leaves its group, in the first version of the request. */
function leaveGroup(heartbeat: Buffer): Buffer {
  const { head, group, member } = read(heartbeat);
  const other = Buffer.from(head);
  other.writeInt16BE(LEAVE_GROUP, 0);
  other.writeInt16BE(0, 2);
  return framed(other, group, member);
}

/** The answer to a commit of one partition: the number of the request, no throttling, the topic, the partition. */
function refusedCommit(request: Buffer, errorCode: number): Buffer {
  const { head, rest } = read(request);
  const topics = rest.subarray(0, 4 + 2 + rest.readInt16BE(4) + 4 + 4);
  const code = Buffer.alloc(2);
  code.writeInt16BE(errorCode);
  return framed(head.subarray(4, 8), Buffer.alloc(4), topics, code);
}

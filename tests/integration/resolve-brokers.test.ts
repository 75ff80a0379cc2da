import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { CloudFormationCustomResourceEvent } from 'aws-lambda';

const CLUSTER = 'arn:aws:kafka:eu-west-3:123456789012:cluster/factures/0f-1';
const ADDRESSES = 'b-1.example:9098,b-2.example:9098';

/** MSK's answer, and CloudFormation, which waits for the function's. */
const world = {
  msk: { status: 200, body: {} as object },
  asked: [] as IncomingMessage[],
  answers: [] as unknown[],
};
let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    if (request.method === 'PUT') {
      world.answers.push(await json(request));
      response.end();
      return;
    }
    world.asked.push(request);
    response.writeHead(world.msk.status).end(JSON.stringify(world.msk.body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.AWS_ENDPOINT_URL = url;
});
afterAll(() => {
  delete process.env.AWS_ENDPOINT_URL;
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  Object.assign(world, { msk: { status: 200, body: { bootstrapBrokerStringSaslIam: ADDRESSES } } });
  world.asked.length = world.answers.length = 0;
});

async function whenCloudFormationAsks(RequestType: 'Create' | 'Update' | 'Delete') {
  const { handler } = await import('../../layers/platform/deployment/kafka/resolve-brokers.ts');
  await handler({
    RequestType,
    StackId: 'stack',
    RequestId: 'request',
    LogicalResourceId: 'BrokerAddresses',
    ResponseURL: `${url}/answer?signature=of%20CloudFormation`,
    ResourceProperties: { ClusterArn: CLUSTER },
  } as unknown as CloudFormationCustomResourceEvent);
  return world.answers;
}

const answer = {
  StackId: 'stack',
  RequestId: 'request',
  LogicalResourceId: 'BrokerAddresses',
  PhysicalResourceId: CLUSTER,
};

describe('given a stack that has to know its brokers', () => {
  it.each(['Create', 'Update'] as const)(
    '%s: MSK is asked, signed, and its answer is passed on',
    async (type) => {
      expect(await whenCloudFormationAsks(type)).toEqual([
        { ...answer, Status: 'SUCCESS', Data: { Addresses: ADDRESSES } },
      ]);
      expect(world.asked[0]?.url).toBe(`/v1/clusters/${encodeURIComponent(CLUSTER)}/bootstrap-brokers`);
      expect(world.asked[0]?.headers.authorization).toMatch(/^AWS4-HMAC-SHA256 .*\/kafka\/aws4_request/);
    },
  );

  it('a cluster that takes no IAM fails the stack, and says so', async () => {
    world.msk.body = { bootstrapBrokerString: 'b-1.example:9092' };
    expect(await whenCloudFormationAsks('Create')).toEqual([
      { ...answer, Status: 'FAILED', Reason: expect.stringMatching(/takes no IAM/) },
    ]);
  });

  it('a refusal of MSK fails the stack at once', async () => {
    world.msk = { status: 403, body: { message: 'no' } };
    expect(await whenCloudFormationAsks('Create')).toEqual([
      { ...answer, Status: 'FAILED', Reason: `MSK answered 403 for the brokers of ${CLUSTER}.` },
    ]);
  });

  it('when it is removed, nothing is asked', async () => {
    expect(await whenCloudFormationAsks('Delete')).toEqual([{ ...answer, Status: 'SUCCESS' }]);
    expect(world.asked).toEqual([]);
  });
});

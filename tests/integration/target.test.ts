import { execFile } from 'node:child_process';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { environmentOf, mskMappingsOf, readStack } from '../../layers/platform/deployment/stack.ts';
import { freePorts } from '../../localstack/supervisor/ports.ts';
import { reachBrokers } from '../../operations/kafka/reach-brokers.ts';
import { SETTINGS_FUNCTION, subjectOf } from '../../operations/stage-settings.ts';
import { openTarget, type TargetFlags } from '../../operations/target.ts';
import { givenLambda, type LambdaAnswer } from '../support/fake-lambda.ts';

/** An operator is told within this time. */
const TOLD_WITHIN_MS = 5_000;
const reachedFrom = 'Ask from elsewhere.';

const stack = () => readStack(process.env.FACTURATION_STACK_FILE ?? '');
const settings = () => environmentOf(stack(), SETTINGS_FUNCTION);

/** Why work failed, and that it took no longer than an operator waits. */
async function refusalOf(work: Promise<unknown>): Promise<string> {
  const since = performance.now();
  const message = await work.then(
    () => 'nothing was refused',
    (error: Error) => error.message,
  );
  expect(performance.now() - since).toBeLessThan(TOLD_WITHIN_MS);
  return message;
}

/** How a command ends, and what it says of it. */
function endOf(
  command: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ code: unknown; stderr: string }> {
  const { promise, resolve } = Promise.withResolvers<{ code: unknown; stderr: string }>();
  execFile(process.execPath, command, { env, timeout: 30_000 }, (error, _, stderr) =>
    resolve({ code: error?.code, stderr }),
  );
  return promise;
}

/** Opens a target where AWS gives an answer, in the shell of somebody with credentials. */
async function opening(flags: TargetFlags, answer: LambdaAnswer, shell: NodeJS.ProcessEnv = {}) {
  const lambda = await givenLambda(answer);
  const before = { ...process.env };
  Object.assign(process.env, { AWS_ENDPOINT_URL_LAMBDA: lambda.url, ...shell });
  try {
    return await openTarget(flags);
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
    lambda.close();
  }
}

describe('given the settings that a stage keeps for operators', () => {
  it('its consumer groups, and the epoch that is rebuilt, are those of its mappings', () => {
    const subject = subjectOf({ ...settings(), NEXT_EPOCH_ENABLED: 'true' });
    const groupOf = (key: string) =>
      mskMappingsOf(stack()).find(({ functionKey }) => functionKey === key)?.consumerGroupId;
    expect(subject.facturesGroup).toBe(groupOf('storeFactures'));
    expect([...subject.groups.values()]).toEqual([
      groupOf('aggregateFactures'),
      groupOf('aggregateNextEpoch'),
    ]);
    const next = environmentOf(stack(), 'aggregateNextEpoch');
    expect(subject.next).toBe(Number(next.NEXT_EPOCH));
    expect(subject.windowsTable).toBe(next.WINDOWS_TABLE);
    expect(subject.outputTopics).toEqual({ finals: next.FINALS_TOPIC, alerts: next.ALERTS_TOPIC });
  });

  it('a stage is opened by them', async () => {
    const variables = { ...settings(), KAFKA_BROKERS: 'b-1:9098,b-2:9098' };
    const target = await opening({ stage: 'dev' }, { body: { Environment: { Variables: variables } } });
    expect(target).toMatchObject({ brokers: 'b-1:9098,b-2:9098', subject: subjectOf(variables) });
  });
});

describe('given a stage that cannot be opened, an operator is told why, and what to do', () => {
  const body = { Message: 'no' };

  it('where there is no such stage', async () => {
    const answer = { status: 404, exception: 'ResourceNotFoundException', body };
    const message = await refusalOf(opening({ stage: 'nowhere', region: 'eu-north-1' }, answer));
    expect(message).toContain('There is no stage nowhere in eu-north-1');
    expect(message).toContain('--region');
  });

  it('without credentials', async () => {
    const shell = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', AWS_EC2_METADATA_DISABLED: 'true' };
    const message = await refusalOf(opening({ stage: 'dev' }, {}, shell));
    expect(message).toContain('There are no credentials for AWS');
    expect(message).toContain('--profile');
  });

  it('with a profile that is not there', async () => {
    const message = await refusalOf(opening({ stage: 'dev', profile: 'nobody' }, {}));
    expect(message).toContain('There are no credentials for AWS');
    expect(message).toContain('nobody');
  });

  it('with credentials that may not look', async () => {
    const answer = { status: 403, exception: 'AccessDeniedException', body };
    const message = await refusalOf(opening({ stage: 'dev' }, answer));
    expect(message).toContain('must allow lambda:GetFunctionConfiguration');
  });

  it('where AWS cannot be reached in the region', async () => {
    const [port] = await freePorts(1);
    const shell = { AWS_ENDPOINT_URL_LAMBDA: `http://127.0.0.1:${port}` };
    const message = await refusalOf(opening({ stage: 'dev', region: 'eu-wst-3' }, {}, shell));
    expect(message).toContain('Lambda cannot be reached in eu-wst-3: is the region right');
  });

  it('when it was deployed before it kept settings for operators', async () => {
    const Variables = { KAFKA_BROKERS: 'b-1:9098' };
    const message = await refusalOf(opening({ stage: 'dev' }, { body: { Environment: { Variables } } }));
    expect(message).toContain('Stage dev was deployed by an earlier version: deploy it again.');
  });

  it('when a region is named without a stage', async () => {
    expect(await refusalOf(openTarget({ region: 'eu-west-1' }))).toContain('belong to --stage NAME');
  });
});

describe('given brokers that do not answer, an operator is told within 5 s which, and from where they do', () => {
  let silent: Server;
  let port: number;
  beforeAll(async () => {
    silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    ({ port } = silent.address() as AddressInfo);
  });
  afterAll(() => silent.close());

  it('when their address takes no connection', async () => {
    const brokers = `127.0.0.1:${(await freePorts(1))[0]}`;
    const message = await refusalOf(reachBrokers({ brokers, reachedFrom }));
    expect(message).toContain(`The brokers ${brokers} cannot be reached`);
    expect(message).toContain(reachedFrom);
  });

  it('when they take connections and never answer', async () => {
    const message = await refusalOf(reachBrokers({ brokers: `127.0.0.1:${port}`, reachedFrom }));
    expect(message).toContain(`The brokers 127.0.0.1:${port} cannot be reached: no answer within`);
  });

  it('one of several that answers is enough', async () => {
    const brokers = `127.0.0.1:${(await freePorts(1))[0]},${process.env.KAFKA_BROKERS}`;
    await expect(reachBrokers({ brokers, reachedFrom })).resolves.toBeUndefined();
  });

  it('of a stage in a network, a command names the network and ends with 1', async () => {
    const lambda = await givenLambda({
      body: {
        Environment: { Variables: { ...settings(), KAFKA_BROKERS: `127.0.0.1:${port}` } },
        VpcConfig: { VpcId: 'vpc-1', SubnetIds: ['subnet-a', 'subnet-b'], SecurityGroupIds: ['sg-1'] },
      },
    });
    const env = { ...process.env, AWS_ENDPOINT_URL: lambda.url };
    const command = ['operations/epochs/main.ts', '--status', '--stage', 'dev'];
    const { code, stderr } = await endOf(command, env);
    lambda.close();
    expect(code).toBe(1);
    expect(stderr).toContain(`The brokers 127.0.0.1:${port} cannot be reached`);
    expect(stderr).toContain('VPC vpc-1, subnet subnet-a or subnet-b, security group sg-1');
  });
});

describe('given a shell without the variables of a deployment', () => {
  it('the topics of the stage are not guessed: it is named what is missing', async () => {
    const { OIDC_ISSUER: _, ...env } = process.env;
    const command = ['operations/topics/main.ts', '--stage', 'dev', '--dry-run'];
    const { code, stderr } = await endOf(command, env);
    expect(code).toBe(1);
    expect(stderr).toMatch(/variables of stage dev set.*oidcIssuer/s);
  }, 60_000);
});

import { parseOptions, portsInUse } from './options.ts';

describe('options of npm start', () => {
  it('are the documented defaults when nothing is said', () => {
    expect(parseOptions([], {})).toMatchObject({
      fresh: false,
      port: 3000,
      kafkaPort: 9092,
      dynamodbPort: 8000,
      s3Port: 9090,
    });
  });

  it('come from the command line before the environment', () => {
    const options = parseOptions(['--fresh', '--port', '3100'], { PORT: '3200', KAFKA_PORT: '9192' });
    expect(options).toMatchObject({ fresh: true, port: 3100, kafkaPort: 9192 });
  });

  it('take an empty variable for an unset one', () => {
    expect(parseOptions([], { PORT: '', KAFKA_BROKERS: '' })).not.toHaveProperty('brokers');
    expect(parseOptions([], { PORT: '' }).port).toBe(3000);
  });

  it.each(['0', '65536', '3e3', 'abc', '-1', ' 80'])(
    'refuse %p as a port, naming option and variable',
    (text) => {
      expect(() => parseOptions([], { KAFKA_PORT: text })).toThrow('--kafka-port (KAFKA_PORT)');
    },
  );

  it('refuse an option that does not exist', () => {
    expect(() => parseOptions(['--fersh'], {})).toThrow('--fersh');
  });

  it('need a port for the identity provider when closed alone', () => {
    const ports = (...args: string[]) => portsInUse(parseOptions(args, {})).map(({ port }) => port);
    expect(ports()).not.toContain(3004);
    expect(ports('--secure')).toContain(3004);
    const elsewhere = parseOptions(['--secure'], { OIDC_ISSUER: 'https://id.example' });
    expect(portsInUse(elsewhere).map(({ port }) => port)).not.toContain(3004);
  });

  it('bill where the API is open, or its tokens are those of this machine', () => {
    const given = (args: string[]) => parseOptions(args, { OIDC_ISSUER: 'https://id.example' });
    expect(parseOptions([], {}).bills).toBe(false);
    expect([parseOptions(['--bills', '--secure'], {}), given(['--bills'])]).toMatchObject([
      { bills: true },
      { bills: true },
    ]);
    expect(() => given(['--bills', '--secure'])).toThrow('--bills has no token of OIDC_ISSUER');
  });

  it('refuse one port for two servers', () => {
    expect(() => parseOptions(['--port', '9092'], {})).toThrow('PORT and KAFKA_PORT are both 9092');
  });

  it('need no port for a server that runs already', () => {
    const env = {
      KAFKA_BROKERS: 'kafka:9092',
      AWS_ENDPOINT_URL_DYNAMODB: 'http://dynamodb:8000',
      AWS_ENDPOINT_URL_S3: 'http://s3:9090',
    };
    expect(portsInUse(parseOptions([], env)).map(({ port }) => port)).toEqual([3000, 3002]);
  });
});

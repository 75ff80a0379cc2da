import { settingsFor } from './broker-settings.ts';

const topic = {
  name: 'FACTURATION',
  partitions: 4,
  settings: {
    'message.timestamp.after.max.ms': '15000',
    'max.message.bytes': '262144',
    'segment.bytes': '1048576',
  },
};

describe('given a topic as it is declared', () => {
  it('Apache Kafka gets every setting as it is', () => {
    expect(settingsFor('kafka', topic)).toEqual({ settings: topic.settings, deviations: [] });
  });

  it('MSK Serverless gets those that it takes, and every other one is named', () => {
    expect(settingsFor('msk-serverless', topic)).toEqual({
      settings: { 'message.timestamp.difference.max.ms': '15000', 'max.message.bytes': '262144' },
      deviations: [
        'FACTURATION: message.timestamp.after.max.ms becomes message.timestamp.difference.max.ms 15000',
        'FACTURATION: segment.bytes is left out',
      ],
    });
  });
});

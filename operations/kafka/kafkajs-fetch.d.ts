/** The part of kafkajs that makes Fetch requests. It is no part of its interface; a test watches over it. */
declare module 'kafkajs/src/protocol/requests/fetch/index.js' {
  export interface FetchRequest {
    topics: { topic: string; partitions: import('./fetch-response.ts').PartitionRequest[] }[];
  }
  export interface Exchange {
    request: { apiVersion: number };
    response: {
      decode(payload: Buffer): Promise<import('./fetch-response.ts').FetchResponse>;
      parse(decoded: unknown): Promise<unknown>;
    };
  }
  const fetch: {
    versions: string[];
    protocol(options: { version: number }): (request: FetchRequest) => Exchange;
  };
  export default fetch;
}

/** One connection to a broker, which consumers fetch by. */
declare module 'kafkajs/src/broker/index.js' {
  export interface TopicFetchRequest {
    maxWaitTime: number;
    maxBytes: number;
    topics: { topic: string; partitions: import('./fetch-response.ts').PartitionRequest[] }[];
  }
  export default class Broker {
    fetch(request: TopicFetchRequest): Promise<import('./fetch-response.ts').FetchResponse>;
    listOffsets(request: {
      replicaId: number;
      isolationLevel: number;
      topics: { topic: string; partitions: { partition: number; timestamp: number }[] }[];
    }): Promise<{ responses: { partitions: { offset: string }[] }[] }>;
    describeConfigs(request: {
      resources: { type: number; name: string; configNames: string[] }[];
    }): Promise<{ resources: { configEntries: { configName: string; configValue: string }[] }[] }>;
  }
}

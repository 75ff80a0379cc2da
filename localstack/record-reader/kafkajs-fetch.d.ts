/** The part of kafkajs that makes Fetch requests. It is no part of its interface; a test watches over it. */
declare module 'kafkajs/src/protocol/requests/fetch/index.js' {
  export interface FetchRequest {
    topics: { topic: string; partitions: { partition: number; fetchOffset: string }[] }[];
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

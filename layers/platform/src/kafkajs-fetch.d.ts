/** Parts of kafkajs that are not in its interface; tests with a broker watch over them. */
declare module 'kafkajs/src/protocol/requests/fetch/v11/request.js' {
  export default function request(options: object): object;
}
declare module 'kafkajs/src/consumer/filterAbortedMessages.js' {
  export default function withoutAborted<Message>(fetched: {
    messages: Message[];
    abortedTransactions: object[];
  }): Message[];
}

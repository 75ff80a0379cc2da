/** A record for a topic. It derives entirely from stored rows, so that it has the same bytes when it is sent again. */
export interface OutgoingEvent {
  key: string;
  /** The id by which a consumer recognises repeats. */
  id: string;
  /** JSON. */
  value: string;
}

export interface EventSender {
  /** Resolves when the topic has all events. `deadline`: ms since the Unix epoch. @throws {UnavailableError} */
  send(events: readonly OutgoingEvent[], deadline: number): Promise<void>;
}

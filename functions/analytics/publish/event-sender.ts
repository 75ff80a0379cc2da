/** A record for a topic. All of it derives from what the table keeps, so that sent again it has the same bytes. */
export interface OutgoingEvent {
  key: string;
  /** What a consumer knows repeats by. */
  id: string;
  /** JSON. */
  value: string;
}

export interface EventSender {
  /** Resolves when the topic has them all. `deadline`: ms since the Unix epoch. @throws {UnavailableError} */
  send(events: readonly OutgoingEvent[], deadline: number): Promise<void>;
}

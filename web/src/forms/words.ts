/** How a record's members are said to the reader, by their paths: `address.city`. */
export interface Words {
  labelOf(path: string): string;
  /** A value that is there. */
  valueOf(path: string, value: unknown): string;
  /** Whether null of a member says that there is none; of others it says nothing. */
  saysNone(path: string): boolean;
}

import { v7 } from 'uuid';

/** What an id looks like at every edge: opaque, safe in a path, a key and a header. */
export const ID_PATTERN = /^[A-Za-z0-9_-]{1,64}$/;

/** A new id: UUIDv7, so that ids sort by the time they were given. */
export const newId = (): string => v7();

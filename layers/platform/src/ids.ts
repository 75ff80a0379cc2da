import { v7 } from 'uuid';

/** The form of an id at every edge: opaque, and safe in a path, a key and a header. */
export const ID_PATTERN = /^[A-Za-z0-9_-]{1,64}$/;

/** A new id: a UUIDv7, so that ids sort by the time of their creation. */
export const newId = (): string => v7();

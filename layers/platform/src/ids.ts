import { createHash } from 'node:crypto';
import { v7 } from 'uuid';

/** The form of an id at every edge: opaque, and safe in a path, a key and a header. */
export const ID_PATTERN = /^[A-Za-z0-9_-]{1,64}$/;

/** A new id: a UUIDv7, so that ids sort by the time of their creation. */
export const newId = (): string => v7();

/** The id of something else that the same request makes: the same each time, of the same moment. `name`: what it is. */
export function idBeside(id: string, name: string): string {
  const hash = createHash('sha256').update(`${id}#${name}`).digest('hex');
  const moment = id.slice(0, 'tttttttt-tttt-7'.length);
  return `${moment}${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}

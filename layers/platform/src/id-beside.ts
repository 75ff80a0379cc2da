import { createHash } from 'node:crypto';

/** The id of something else that the same request makes: the same each time, of the same moment. `name`: what it is. */
export function idBeside(id: string, name: string): string {
  const hash = createHash('sha256').update(`${id}#${name}`).digest('hex');
  const moment = id.slice(0, 'tttttttt-tttt-7'.length);
  return `${moment}${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}

import { z } from 'zod';

/** Languages in which documents are written. */
export const LANGUAGES = ['fr', 'en'] as const;

export const Language = z.enum(LANGUAGES).meta({
  description: 'Language, two letters of ISO 639',
  examples: ['fr'],
});

import { z } from 'zod';

function isTimeZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

/** Where nobody says another one. */
export const DEFAULT_TIME_ZONE = 'Europe/Paris';

/** The name of a time zone in the IANA database. */
export const TimeZone = z
  .string()
  .max(64)
  .superRefine((name, context) => {
    if (!isTimeZone(name)) context.addIssue(`${name} is no time zone of the IANA database.`);
  });

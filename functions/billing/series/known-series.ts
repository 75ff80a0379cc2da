/** The series that bills are numbered in until they name another one, by their kind. */
export const KNOWN_SERIES = {
  invoice: { id: 'FA', pattern: 'FA-{YYYY}-{00000}' },
  creditNote: { id: 'AV', pattern: 'AV-{YYYY}-{00000}' },
} as const;

/** The pattern of a series that is there before anybody has set it; undefined for others. */
export const knownPattern = (series: string): string | undefined =>
  Object.values(KNOWN_SERIES).find(({ id }) => id === series)?.pattern;

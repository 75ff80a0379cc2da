/** Overseas departments have codes of their own. A company there has a SIREN and is a French one. */
const OVERSEAS_DEPARTMENTS: ReadonlySet<string> = new Set(['GF', 'GP', 'MQ', 'RE', 'YT']);

/** Whether addresses there have a French post code, as those of the overseas departments do. */
export const hasFrenchPostcodes = (country: string): boolean =>
  country === 'FR' || OVERSEAS_DEPARTMENTS.has(country);

/** Whether a company is a French one: by its country, or in an overseas department by its SIREN. */
export const isFrench = ({ country, siren }: { country: string; siren?: string | undefined }): boolean =>
  country === 'FR' || (OVERSEAS_DEPARTMENTS.has(country) && siren !== undefined);

import type { z } from 'zod';

/**
 * Reads and validates the environment of a function. It is called at module level, so that a wrongly configured
 * function fails at its cold start and not at its first request.
 * @throws {Error} naming each variable that is missing or malformed; values are never repeated.
 */
export function readConfig<S extends z.ZodType>(
  schema: S,
  env: Record<string, string | undefined> = process.env,
): z.infer<S> {
  const parsed = schema.safeParse(env);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The configuration is not valid. ${faults.join('; ')}`);
}

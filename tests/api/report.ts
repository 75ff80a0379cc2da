/** The judge's report, as far as it is read here. */
export interface Report {
  /** Whether every phase came to its end. */
  complete: boolean;
  test_cases: { generated: number; with_failures: number; errored: number };
  failures: { type: string; count: number }[];
  errors: unknown[];
}

/** The last line of a run: what was tried and what became of it. */
export function closingLine({ complete, test_cases, failures, errors }: Report): string {
  const serverErrors = failures
    .filter(({ type }) => type === 'ServerError')
    .reduce((sum, { count }) => sum + count, 0);
  const broken = errors.length + test_cases.errored;
  const parts = [
    `${test_cases.generated} cases`,
    `${test_cases.with_failures} failures`,
    `${serverErrors} server errors`,
    ...(broken > 0 ? [`${broken} not judged`] : []),
    ...(complete ? [] : ['not complete']),
  ];
  return `api: ${parts.join(', ')}`;
}

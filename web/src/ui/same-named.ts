/** The one choice that is named as was typed. */
export function sameNamed<C extends { label: string; isText?: boolean }>(
  found: readonly C[],
  text: string,
): C | undefined {
  const same = found.filter(({ label, isText }) => !isText && label.toLowerCase() === text.toLowerCase());
  return same.length === 1 ? same[0] : undefined;
}

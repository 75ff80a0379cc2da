/** French puts a space before these, at which no line may break; and one behind what opens a quotation. */
const BEFORE = / (?=[:;?!»€%](?:\s|$|[).,]))/g;
const BEHIND = /« /g;

const NO_BREAK = '\u00a0';

/** A French text whose lines break nowhere before a mark: ` :` never begins a line. */
export const unbroken = (text: string): string =>
  text.replaceAll(BEFORE, NO_BREAK).replaceAll(BEHIND, `«${NO_BREAK}`);

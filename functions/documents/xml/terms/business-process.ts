import type { LegalDocument } from '../../legal-document.ts';

/** Of the French list: a bill like any other, and one that was paid before it was issued. */
const NORMAL = '1';
const PAID = '2';

/**
 * The business process (BT-23, BR-FR-08): B for goods, S for services, M for both, and how far it was paid when it was
 * issued. Payments that come later change nothing: an invoice says what was so on its day.
 */
export const businessProcessOf = ({ lines, payment }: LegalDocument): string =>
  letterOf(lines) + (payment ? PAID : NORMAL);

function letterOf(lines: LegalDocument['lines']): 'B' | 'S' | 'M' {
  const natures = new Set(lines.map(({ nature }) => nature));
  if (natures.size > 1) return 'M';
  return natures.has('goods') ? 'B' : 'S';
}

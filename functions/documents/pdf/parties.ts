import type { Issuer, PostalAddress, Recipient } from '../legal-document.ts';
import type { Composition } from './composition.ts';
import { sirenGroups } from './formats.ts';
import type { Line } from './sheet.ts';
import { STYLES, type Style } from './styles.ts';
import type { Texts } from './texts.ts';

type Setting = Pick<Composition, 'sheet' | 'texts' | 'format'>;

/** The lines of an address, as the post writes them; what is missing is said. */
export function addressLines(
  address: PostalAddress | undefined,
  { sheet, texts, format }: Setting,
  width: number,
): Line[] {
  if (!address) return sheet.linesOf(texts.missing.address, STYLES.missing, width);
  const { line1, line2, postcode, city, country } = address;
  const town = [postcode, city].filter(Boolean).join(' ');
  return [line1, line2, town, format.country(country)]
    .filter((line): line is string => Boolean(line))
    .flatMap((line) => sheet.linesOf(line, STYLES.body, width));
}

/** The seller under its name: address, how it is reached, and what the law wants to be said of it. */
export function sellerLines(seller: Issuer, setting: Setting, width: number): Line[] {
  const { texts, format, sheet } = setting;
  const capital = seller.shareCapital && texts.shareCapital(format.euros(seller.shareCapital));
  const form = [seller.legalForm, capital].filter(Boolean).join(' ');
  const small = [
    [seller.phone && `${texts.phone} ${seller.phone}`, seller.email].filter(Boolean).join(' · '),
    form,
    seller.rcs ?? '',
    identity(seller, texts),
    seller.vatNumber ? `${texts.vatNumber} ${seller.vatNumber}` : '',
    seller.taxRegistration && seller.taxRegistration !== seller.siren
      ? `${texts.taxRegistration} ${seller.taxRegistration}`
      : '',
  ];
  const legalName = seller.tradeName ? sheet.linesOf(seller.legalName, STYLES.body, width) : [];
  return [
    ...legalName,
    ...addressLines(seller.address, setting, width),
    ...gap(4),
    ...small.filter(Boolean).flatMap((text) => sheet.linesOf(text, STYLES.small, width)),
  ];
}

/** The SIREN, and the SIRET where there is one. */
const identity = ({ siren, siret }: Pick<Recipient, 'siren' | 'siret'>, texts: Texts): string =>
  [siren && `${texts.siren} ${sirenGroups(siren)}`, siret && `${texts.siret} ${sirenGroups(siret)}`]
    .filter(Boolean)
    .join(' · ');

/** The customer under its name. */
export function customerLines(customer: Recipient, setting: Setting, width: number): Line[] {
  const { texts, sheet } = setting;
  const ids = [
    identity(customer, texts),
    customer.vatNumber && `${texts.vatNumber} ${customer.vatNumber}`,
  ].filter((id): id is string => Boolean(id));
  return [
    ...addressLines(customer.address, setting, width),
    ...(ids.length > 0 ? gap(4) : []),
    ...ids.flatMap((text) => sheet.linesOf(text, STYLES.small, width)),
  ];
}

/** So many points of nothing. */
const gap = (leading: number): Line[] => [{ text: '', style: { ...STYLES.body, leading } satisfies Style }];

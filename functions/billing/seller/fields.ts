import { Euros, Text, TextInput } from '@facturation/platform/schemas';
import { Address, AddressInput } from '@facturation/platform/standards/address';
import { Bic, Iban } from '@facturation/platform/standards/bank-account';
import { ElectronicAddress } from '@facturation/platform/standards/electronic-address';
import { Email } from '@facturation/platform/standards/email';
import { Language } from '@facturation/platform/standards/languages';
import { Terms } from '@facturation/platform/standards/payment-terms';
import { Siren, Siret } from '@facturation/platform/standards/siren';
import { VatNumber } from '@facturation/platform/standards/vat-number';
import { z } from 'zod';
import { Accounting } from './accounting.ts';
import { LegalTexts } from './legal-texts.ts';
import { Logo, LogoInput } from './logo/logo-fields.ts';
import { DEFAULT_TIME_ZONE, TimeZone } from './time-zone.ts';

const VAT_REGIMES = ['normal', 'franchise'] as const;

const MAX_NAME = 200;
const MAX_SHORT = 100;
const MAX_PHONE = 50;

const DEFAULT_TERMS = { days: 30 };

const shapeOf = <E extends z.ZodType, L extends z.ZodType>(
  text: typeof Text,
  address: typeof Address | typeof AddressInput,
  electronicAddress: E,
  logo: L,
) => ({
  legalName: text(MAX_NAME).describe('Name by law (BT-27)'),
  tradeName: text(MAX_NAME).optional().describe('Name in trade, when another (BT-28)'),
  legalForm: text(MAX_SHORT).optional().describe('As SAS or SARL; printed with the share capital (BT-33)'),
  shareCapital: Euros.optional().describe('Share capital in euros (BT-33)'),
  rcs: text(MAX_SHORT).optional().describe('Entry in the trade register, as RCS Paris (BT-33)'),
  siren: Siren.describe('SIREN (BT-30): 9 digits with a Luhn key'),
  siret: Siret.optional(),
  vatNumber: VatNumber.optional().describe('VAT number (BT-31)'),
  taxRegistration: text(MAX_SHORT)
    .optional()
    .describe('Number for the tax office where there is no VAT number, as the SIREN of a franchise (BT-32)'),
  address: address.optional().describe('Where the seller is (BG-5)'),
  email: Email.optional().describe('Address for mail (BT-43)'),
  phone: text(MAX_PHONE).optional().describe('Telephone (BT-42)'),
  electronicAddress: electronicAddress.describe(
    'Where e-invoices reach the seller (BT-34): the SIREN under scheme 0225 when it is not given',
  ),
  iban: Iban.optional(),
  bic: Bic.optional(),
  logo,
  vatRegime: z
    .enum(VAT_REGIMES)
    .default('normal')
    .describe('normal, or franchise: no VAT is charged (article 293 B of the CGI)'),
  vatOnDebits: z
    .boolean()
    .default(false)
    .describe('Whether VAT on services is due with the bill, not with its payment (BT-8)'),
  paymentTerms: Terms.default(DEFAULT_TERMS).describe(
    'When bills are due whose customer has no terms (BT-20)',
  ),
  texts: LegalTexts.describe('Notes that the law wants on each bill (BT-22)'),
  language: Language.default('fr').describe('Language of bills whose customer has none'),
  timeZone: TimeZone.default(DEFAULT_TIME_ZONE).describe(
    'Where days begin and end: decides the date of a bill',
  ),
  accounting: Accounting.describe('Accounts of the books that bills and payments are entered in'),
});

/** Members of the seller in answers. */
export const fields = shapeOf(Text, Address, ElectronicAddress, Logo.optional());

/** The same in a body: those with a default may be missing. */
export const writtenFields = shapeOf(
  TextInput,
  AddressInput,
  ElectronicAddress.optional(),
  LogoInput.optional(),
);

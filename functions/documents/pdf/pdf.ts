import type { DraftDocument, LegalDocument } from '../legal-document.ts';
import { PRINTED_CHARACTERS } from '../printed-characters.ts';
import { bytesOf } from './bytes.ts';
import { compose } from './compose.ts';
import type { Composition, Printed } from './composition.ts';
import { claimAccessible, embedFacturX } from './factur-x.ts';
import { formatsOf } from './formats.ts';
import { escapedInMetadata } from './metadata.ts';
import { watermark } from './running.ts';
import { Sheet } from './sheet.ts';
import { english } from './texts-en.ts';
import { french } from './texts-fr.ts';

const TEXTS = { fr: french, en: english };
const UNPRINTABLE = new RegExp(`[^\\n${PRINTED_CHARACTERS}]`, 'gu');

/**
 * The Factur-X of a bill: PDF/A-3b and PDF/UA-1, with its XML inside. The same bill and XML are the same bytes.
 * @throws {Error} where it takes too long
 */
export function pdfOf(
  document: LegalDocument,
  { cii, logo }: { cii: string; logo?: Uint8Array },
): Promise<Uint8Array> {
  const { sheet, composition } = begun(document, logo, { subset: 'PDF/A-3b' });
  compose(composition);
  embedFacturX(sheet, cii, new Date(document.billingDate));
  return bytesOf(sheet.doc);
}

/**
 * The PDF of a draft, PDF/UA-1: it says so on each page, and has no number and no XML.
 * @throws {Error} where it takes too long
 */
export function draftPdfOf(document: DraftDocument, { logo }: { logo?: Uint8Array }): Promise<Uint8Array> {
  const { sheet, composition } = begun(document, logo, {});
  compose(composition);
  return bytesOf(sheet.doc);
}

function begun(given: Printed, logo: Uint8Array | undefined, options: PDFKit.PDFDocumentOptions) {
  const document = printable(given);
  const { language, kind, number, seller, billingDate } = document;
  const texts = TEXTS[language];
  const title = [`${texts.kind[kind]} ${number ?? texts.draft}`, seller?.legalName]
    .filter(Boolean)
    .join(' – ');
  const date = new Date(billingDate);
  const info = {
    Title: title,
    ...(seller && { Author: seller.legalName }),
    CreationDate: date,
    ModDate: date,
  };
  const isDraft = number === undefined;
  const sheet = new Sheet(
    { ...options, pdfVersion: '1.7', lang: language === 'fr' ? 'fr-FR' : 'en-GB', info },
    (page) => isDraft && watermark(page, texts.watermark),
  );
  escapedInMetadata(sheet.doc);
  claimAccessible(sheet);
  const composition: Composition = { sheet, document, texts, format: formatsOf(language), logo };
  return { sheet, composition };
}

/** With □ for what no font has: bills of an earlier version, and drafts, may hold any character. */
const printable = (document: Printed): Printed =>
  JSON.parse(JSON.stringify(document), (_, value: unknown) =>
    typeof value === 'string' ? value.normalize('NFC').replace(UNPRINTABLE, '□') : value,
  );

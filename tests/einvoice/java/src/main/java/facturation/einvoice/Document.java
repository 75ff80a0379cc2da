package facturation.einvoice;

/**
 * What is judged.
 *
 * @param cii of a PDF: the XML that it has to hold, or null where that is not known
 */
record Document(byte[] bytes, byte[] cii) {}

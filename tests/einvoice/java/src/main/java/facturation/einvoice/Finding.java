package facturation.einvoice;

/** What is wrong with a document: which rule of which check says so, and its words. */
record Finding(String check, String rule, String text) {}

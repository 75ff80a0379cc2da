/** What the library writes its metadata with, which its types leave out. */
interface Metadata {
  info: Record<string, unknown>;
  endMetadata(): void;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (value: unknown) =>
  typeof value === 'string' ? value.replace(/[&<>]/g, (sign) => ESCAPES[sign] as string) : value;

/** The library puts title and author into XML as they are. By then it has written them down as they have to be read. */
export function escapedInMetadata(doc: PDFKit.PDFDocument): void {
  const metadata = doc as unknown as Metadata;
  const endMetadata = metadata.endMetadata.bind(doc);
  metadata.endMetadata = () => {
    metadata.info = Object.fromEntries(
      Object.entries(metadata.info).map(([key, value]) => [key, escaped(value)]),
    );
    endMetadata();
  };
}

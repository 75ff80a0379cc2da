/** One line of JSON; bytes stand in it as `{ "base64": … }`. */
export const toLine = (value: object): string =>
  JSON.stringify(value, function (this: Record<string, unknown>, name, encoded) {
    const raw = this[name];
    return raw instanceof Uint8Array ? { base64: Buffer.from(raw).toString('base64') } : encoded;
  });

/** Such a line as it was. */
export const fromLine = (line: string): unknown =>
  JSON.parse(line, (_, value) =>
    typeof value?.base64 === 'string' ? Buffer.from(value.base64, 'base64') : value,
  );

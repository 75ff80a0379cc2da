import qrcode from 'qrcode-generator';

/** A run of dark modules in a row, in modules from the upper left corner. */
export interface Run {
  x: number;
  y: number;
  width: number;
}

/** The QR code of a text in UTF-8, with the error correction M: how many modules a side has, and which are dark. */
export function qrCode(text: string): { size: number; runs: Run[] } {
  const code = qrcode(0, 'M');
  // The library takes the low byte of each character.
  code.addData(Buffer.from(text, 'utf8').toString('latin1'), 'Byte');
  code.make();
  const size = code.getModuleCount();
  const rows = Array.from({ length: size }, (_, y) => runsOf(y, size, (x) => code.isDark(y, x)));
  return { size, runs: rows.flat() };
}

function runsOf(y: number, size: number, isDark: (x: number) => boolean): Run[] {
  const runs: Run[] = [];
  for (let x = 0; x < size; x += 1) {
    if (!isDark(x)) continue;
    const last = runs.at(-1);
    if (last && last.x + last.width === x) last.width += 1;
    else runs.push({ x, y, width: 1 });
  }
  return runs;
}

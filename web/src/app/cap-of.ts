const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

/** A key as it stands on keyboards: `g` as G, `N` as what is typed with Shift, `Ctrl+k` as it is on this machine. */
export function capOf(key: string, mac = isMac): string {
  if (key.startsWith('Ctrl+')) {
    const other = key.slice('Ctrl+'.length);
    return `${mac ? '⌘' : 'Ctrl'} ${other.length === 1 ? other.toUpperCase() : other}`;
  }
  if (/^\p{Lu}$/u.test(key)) return `⇧ ${key}`;
  return key.length === 1 ? key.toUpperCase() : key;
}

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

/** What stands on the key that commands are given with. */
export const ctrlCap = (mac = isMac): string => (mac ? '⌘' : 'Ctrl');

const SIGNS: Readonly<Record<string, string>> = { Enter: '↵', Shift: '⇧' };

const capOfOne = (key: string): string => SIGNS[key] ?? (key.length === 1 ? key.toUpperCase() : key);

/** A key as it stands on keyboards: `g` as G, `N` as what is typed with Shift, `Ctrl+k` as it is on this machine. */
export function capOf(key: string, mac = isMac): string {
  if (key.startsWith('Ctrl+')) {
    const others = key.slice('Ctrl+'.length).split('+');
    return [ctrlCap(mac), ...others.map(capOfOne)].join(' ');
  }
  return /^\p{Lu}$/u.test(key) ? `⇧ ${key}` : capOfOne(key);
}

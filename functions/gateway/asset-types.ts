/** Media types of the files that pages are built into, by the ending of their names. */
export const ASSET_TYPES = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
} as const;

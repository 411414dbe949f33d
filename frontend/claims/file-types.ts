/** What a file can be. HEIC by its ending too: systems that do not know the type give a file none. */
export const fileTypes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/heic',
  'image/heif',
  '.heic',
  '.heif',
  'application/pdf',
];

/**
 * Where the code of the decoding process stands: beside this file in the sources, and beside the chunk that holds this
 * file in the bundle, where it is a second entry named `file-intake-process`.
 */
export const intakeEntry = import.meta.url.endsWith('.ts')
  ? new URL('./intake-process.ts', import.meta.url)
  : new URL('./file-intake-process.js', import.meta.url);

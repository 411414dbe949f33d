/**
 * What makes a PDF do something or carry something (ISO 32000-1 12.6.4, 7.11.4, 12.7.8, 13): scripts, programs to start,
 * files inside, films, XFA forms. A link to a web page (`/URI`) or to another page does neither.
 */
const names =
  /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|FileAttachment|GoToE|RichMedia|Rendition|XFA|ImportData)(?=[\s/()<>[\]])|\/EF\s*(?:<<|\d)/;

/** A stream's content, which is no place for names. Only a dictionary that ends can begin one, so no string or name can hide others this way. */
const streams = />>\s*stream\r?\n[\s\S]*?endstream/g;

/** The text of a PDF written out by `savePdf`, without what its streams hold. Nothing is hidden there: see what it promises. */
export const withoutStreams = (written: Buffer): string => written.toString('latin1').replace(streams, '>>');

/** Says whether a PDF written out by `savePdf` holds anything active. */
export const hasActiveContent = (written: Buffer): boolean => names.test(withoutStreams(written));

/** Says whether it has layers (optional content, ISO 32000-1 8.11), some of which a reader may not show. */
export const hasLayers = (written: Buffer): boolean => /\/OCProperties(?=[\s/<])/.test(withoutStreams(written));

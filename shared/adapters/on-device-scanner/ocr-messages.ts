import type { PlacedText } from '../../claims/receipts/ports.ts';

/** Parent → child: one page to recognise. */
export type OcrJob = Readonly<{ id: number; jpeg: Uint8Array }>;

/** Child → parent: what stood on the page, or why it could not be read. */
export type OcrAnswer = Readonly<{ id: number } & ({ words: PlacedText[] } | { error: string })>;

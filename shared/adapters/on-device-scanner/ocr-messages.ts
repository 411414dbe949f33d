import type { PlacedText } from '../../claims/receipts/ports.ts';
import type { TurnedPage } from './turn-places.ts';

/** Parent → child: one page to recognise. */
export type OcrJob = Readonly<{ id: number; jpeg: Uint8Array }>;

/** What stood on a page, its boxes in shares of the page as it was turned to be read. */
export type RecognisedPage = Readonly<{ words: readonly PlacedText[]; stored: TurnedPage }>;

/** Child → parent: what stood on the page, or why it could not be read. */
export type OcrAnswer = Readonly<{ id: number } & ({ page: RecognisedPage } | { error: string })>;

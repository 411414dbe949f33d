import * as z from 'zod/mini';
import { endpoint } from '../../kernel/endpoint.ts';
import { documentKindNames } from '../benefits/category-rules.ts';
import { amount, currency, day, id, instant, named, share } from '../../kernel/contract-types.ts';

const place = z.nullable(z.object({ page: z.number(), x: share, y: share, width: share, height: share }));
const field = <T extends z.ZodMiniType>(value: T) => z.object({ value: z.nullable(value), confidence: share, place });

export const readingView = named(
  'Reading',
  z.object({
    scanner: z.enum(['on-device', 'claude']),
    vendor: field(z.string()),
    organisationNumber: field(z.string()),
    date: field(day),
    total: field(amount),
    currency: field(currency),
    vat: z.array(z.object({ rate: z.number(), amount, confidence: share, place })),
    bought: field(z.array(z.string())),
    text: z.string(),
    /** How many receipts the file shows, where more than one: the fields are the first one's. */
    receiptsSeen: z.optional(z.number()),
  }),
);
export type ReadingView = z.output<typeof readingView>;

/** Below this share a reader is unsure of a field, and people are asked to check it. */
export const sureEnough = 0.85;
export const isUnsure = ({ confidence }: Readonly<{ confidence: number }>): boolean => confidence < sureEnough;

/**
 * quarantined: nobody reads it until it is known to hold no malware; uploaded: waiting for its scan; read: `reading` is there; failed:
 * type the fields by hand.
 */
export const receiptStates = ['quarantined', 'uploaded', 'read', 'failed'] as const;

export const receiptView = named(
  'Receipt',
  z.object({
    id,
    state: z.enum(receiptStates),
    type: z.enum(['image/jpeg', 'application/pdf']),
    pages: z.number(),
    uploadedAt: instant,
    reading: z.nullable(readingView),
  }),
);
export type ReceiptView = z.output<typeof receiptView>;

export { documentKinds, type DocumentKind } from '../benefits/category-rules.ts';

/** Something that came with a claim and is no receipt. `checked`: it does not wait to be looked at for malware, and can be opened. */
export const documentView = named(
  'Document',
  z.object({ id, kind: z.enum(documentKindNames), uploadedAt: instant, checked: z.boolean() }),
);
export type DocumentView = z.output<typeof documentView>;

export const uploadReceipt = endpoint({
  name: 'upload-receipt',
  method: 'POST',
  path: 'expenses/{expense}/receipts',
  summary:
    'Sends one receipt: the bytes of a JPEG, PNG, WebP, HEIC or PDF, at most 10 MB. The scan starts by itself. With `document`, something that the category wants besides: nobody but people reads it.',
  act: 'receipt.upload',
  limit: 'upload',
  raw: { input: 'application/octet-stream' },
  query: z.object({ document: z.optional(z.enum(documentKindNames)) }),
  output: receiptView,
  status: 201,
  problems: [
    'file-empty',
    'file-too-large',
    'file-type-unknown',
    'file-damaged',
    'file-two-faced',
    'picture-too-many-pixels',
    'picture-too-small',
    'picture-encrypted',
    'pdf-encrypted',
    'pdf-too-many-pages',
    'too-many-receipts',
    'receipt-already-here',
    'not-in-this-state',
  ],
});

export const removeReceipt = endpoint({
  name: 'remove-receipt',
  method: 'DELETE',
  path: 'expenses/{expense}/receipts/{receipt}',
  summary: 'Takes a receipt off a claim that can still be edited.',
  act: 'receipt.remove',
  status: 204,
  problems: ['not-in-this-state', 'data-held'],
});

export const showReceiptPage = endpoint({
  name: 'show-receipt-page',
  method: 'GET',
  path: 'receipts/{receipt}/pages/{page}',
  summary: 'A picture of one page of a receipt, pages counted from 0.',
  act: 'receipt.read',
  raw: { output: ['image/jpeg'] },
  problems: ['receipt-erased', 'receipt-being-checked'],
});

export const downloadReceipt = endpoint({
  name: 'download-receipt',
  method: 'GET',
  path: 'receipts/{receipt}/file',
  summary: 'The receipt as it is kept.',
  act: 'receipt.read',
  raw: { output: ['image/jpeg', 'application/pdf'] },
  problems: ['receipt-erased', 'receipt-being-checked'],
});

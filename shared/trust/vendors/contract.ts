import * as z from 'zod/mini';
import { day, id, instant, named, sentence } from '../../kernel/contract-types.ts';
import { endpoint } from '../../kernel/endpoint.ts';
import { agreementKinds, agreementStates, signatories, theirSignatories } from './agreement.ts';

const aDay = z.string().check(z.meta({ format: 'date' }));

/** A sub-processor as the catalogue knows it. */
const catalogued = {
  name: sentence,
  purpose: sentence,
  region: sentence,
  use: sentence,
  inEea: z.boolean(),
  transferBasis: z.nullable(sentence),
  data: z.array(sentence).check(z.meta({ description: 'kinds of personal data that it receives or hosts' })),
  canRevealHealth: z.boolean(),
};

export const vendorRow = named(
  'Vendor',
  z.object({
    id,
    recipient: z.string(),
    ...catalogued,
    state: z.enum(agreementStates).check(z.meta({ description: 'of its agreement on personal data' })),
    expiresOn: z.nullable(aDay),
    reviewOn: z.nullable(aDay),
    reviewOverdue: z.boolean(),
    reviewer: z.nullable(z.object({ id, name: z.string() })),
    reviewedOn: z.nullable(aDay),
    /** Whether this release still knows it. */
    known: z.boolean(),
  }),
);
export type VendorRow = z.output<typeof vendorRow>;

export const agreementView = named(
  'VendorAgreement',
  z.object({
    id,
    kind: z.enum(agreementKinds),
    state: z.enum(agreementStates),
    replaces: z.nullable(id),
    /** Whether a signed renewal has taken its place. */
    replaced: z.boolean(),
    renewing: z.boolean().check(z.meta({ description: 'a renewal of it waits for its signature' })),
    recordedAt: instant,
    file: z.nullable(z.object({ sha256: z.string(), size: z.number().check(z.meta({ description: 'bytes' })) })),
    signedOn: z.nullable(aDay),
    expiresOn: z.nullable(aDay),
    signedByUs: z.nullable(z.enum(signatories)),
    signedByThem: z.nullable(z.enum(theirSignatories)),
  }),
);
export type AgreementView = z.output<typeof agreementView>;

export const vendorView = named(
  'VendorWhole',
  z.object({
    vendor: vendorRow,
    agreements: z.array(agreementView),
    staff: z.array(z.object({ id, name: z.string() })).check(z.meta({ description: 'who can go through it' })),
  }),
);
export type VendorView = z.output<typeof vendorView>;

export const listVendors = endpoint({
  name: 'list-vendors',
  method: 'GET',
  path: 'staff/vendors',
  summary: 'Who processes data for the platform: what they receive, where their agreements stand, and the next review.',
  act: 'vendor.read',
  by: 'staff',
  output: z.object({ items: z.array(vendorRow) }),
});

export const showVendor = endpoint({
  name: 'show-vendor',
  method: 'GET',
  path: 'staff/vendors/{vendor}',
  summary: 'One vendor with its agreements, the latest first.',
  act: 'vendor.read',
  by: 'staff',
  output: vendorView,
});

export const planReview = endpoint({
  name: 'plan-review',
  method: 'POST',
  path: 'staff/vendors/{vendor}/review',
  summary: 'Says who goes through a vendor next, and by which day; and, where it was just done, that it was.',
  act: 'vendor.change',
  by: 'staff',
  input: z.object({ on: day, reviewer: id, done: z.boolean() }),
  output: vendorView,
  problems: ['input-invalid'],
});

export const recordAgreement = endpoint({
  name: 'record-agreement',
  method: 'POST',
  path: 'staff/vendors/{vendor}/agreements',
  summary: 'Records an agreement that is to be made. It is pending until it is signed with its file.',
  act: 'vendor.change',
  by: 'staff',
  input: z.object({ kind: z.enum(agreementKinds) }),
  output: vendorView,
  status: 201,
});

export const renewAgreement = endpoint({
  name: 'renew-agreement',
  method: 'POST',
  path: 'staff/agreements/{agreement}/renew',
  summary: 'Begins the renewal of a signed agreement: a new one, which takes its place once it is signed.',
  act: 'vendor.change',
  by: 'staff',
  output: vendorView,
  status: 201,
  problems: ['agreement-not-pending'],
});

export const uploadAgreementFile = endpoint({
  name: 'upload-agreement-file',
  method: 'POST',
  path: 'staff/agreements/{agreement}/file',
  summary:
    'Takes the file of a pending agreement in: the bytes of a PDF, at most 10 MB. It replaces one that is there.',
  act: 'vendor.change',
  by: 'staff',
  limit: 'upload',
  raw: { input: 'application/pdf' },
  output: vendorView,
  status: 201,
  problems: [
    'file-empty',
    'file-too-large',
    'file-type-unknown',
    'file-damaged',
    'policy-carries-more',
    'pdf-encrypted',
    'policy-type-unknown',
    'policy-too-long',
    'agreement-not-pending',
  ],
});

export const downloadAgreementFile = endpoint({
  name: 'download-agreement-file',
  method: 'GET',
  path: 'staff/agreements/{agreement}/file',
  summary: 'The file of an agreement as it was uploaded.',
  act: 'vendor.read',
  by: 'staff',
  raw: { output: ['application/pdf'] },
});

export const signAgreement = endpoint({
  name: 'sign-agreement',
  method: 'POST',
  path: 'staff/agreements/{agreement}/sign',
  summary:
    'Records that an agreement is signed: when, until when, and in which roles on both sides. Its file is here before.',
  act: 'vendor.change',
  by: 'staff',
  input: z.object({
    signedOn: day,
    expiresOn: z.nullable(day),
    signedByUs: z.enum(signatories),
    signedByThem: z.enum(theirSignatories),
  }),
  output: vendorView,
  problems: ['input-invalid', 'agreement-without-file', 'agreement-not-pending', 'staff-second-factor-missing'],
});

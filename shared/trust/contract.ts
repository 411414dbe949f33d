import * as z from 'zod/mini';
import { instant, named, sentence } from '../kernel/contract-types.ts';
import { endpoint } from '../kernel/endpoint.ts';

const status = z.enum(['in-place', 'partly', 'planned', 'failing', 'not-checked']);

export const showTrustPage = endpoint({
  name: 'show-trust-page',
  method: 'GET',
  path: 'trust/page',
  summary: 'A page of the trust center, as HTML; the center itself without `page`. Served at /trust as well.',
  act: 'anyone',
  query: z.object({
    lang: z.optional(z.string().check(z.maxLength(5))),
    page: z.optional(z.string().check(z.maxLength(40))),
  }),
  raw: { output: ['text/html'] },
  problems: ['not-found', 'service-away'],
});

export const trustControlsView = named(
  'TrustControls',
  z.object({
    checkedAt: instant,
    release: z.nullable(z.string()),
    controls: z.array(
      z.object({
        id: z.string(),
        section: z.string(),
        title: sentence,
        text: sentence,
        status,
        accountable: sentence,
        evidence: z.array(
          z.object({
            id: z.string(),
            kind: z.enum(['measured', 'configured', 'documented']),
            /** Null where it could not be seen. */
            holds: z.nullable(z.boolean()),
            at: z.nullable(instant),
            how: sentence,
            detail: sentence,
          }),
        ),
      }),
    ),
  }),
);

export type TrustControls = z.output<typeof trustControlsView>;

export const showTrustControls = endpoint({
  name: 'show-trust-controls',
  method: 'GET',
  path: 'trust/controls.json',
  summary: 'Every control of the trust center with its status, and the evidence that it is computed from.',
  act: 'anyone',
  output: trustControlsView,
  problems: ['service-away'],
});

export const showTrustOscal = endpoint({
  name: 'show-trust-oscal',
  method: 'GET',
  path: 'trust/oscal.json',
  summary: 'The controls as an OSCAL component definition (NIST OSCAL 1.1.2).',
  act: 'anyone',
  raw: { output: ['application/json'] },
  problems: ['service-away'],
});

export const showTrustChanges = endpoint({
  name: 'show-trust-changes',
  method: 'GET',
  path: 'trust/changes.json',
  summary: 'The changes of controls’ statuses, the latest first, as a JSON Feed 1.1.',
  act: 'anyone',
  raw: { output: ['application/feed+json'] },
  problems: ['service-away'],
});

export const showTrustFeed = endpoint({
  name: 'show-trust-feed',
  method: 'GET',
  path: 'trust/changes.atom',
  summary: 'The changes of controls’ statuses, the latest first, as an Atom feed (RFC 4287).',
  act: 'anyone',
  query: z.object({ lang: z.optional(z.string().check(z.maxLength(5))) }),
  raw: { output: ['application/atom+xml'] },
  problems: ['service-away'],
});

export const showTrustAnchors = endpoint({
  name: 'show-trust-anchors',
  method: 'GET',
  path: 'trust/anchors.json',
  summary:
    'The latest roots of the audit log with their checkpoints, and the key that they are verified with: hashes alone.',
  act: 'anyone',
  output: named(
    'TrustAnchors',
    z.object({
      verifierKey: z.string(),
      roots: z.array(
        z.object({ size: z.number(), madeAt: instant, anchoredAt: z.nullable(instant), checkpoint: z.string() }),
      ),
    }),
  ),
  problems: ['service-away'],
});

export const askTrust = endpoint({
  name: 'ask-trust',
  method: 'POST',
  path: 'trust/requests',
  summary: 'What the form of the trust center sends. Answers with a page.',
  act: 'anyone',
  limit: 'ask',
  raw: { input: 'application/x-www-form-urlencoded', output: ['text/html'] },
  problems: ['cross-site', 'too-many-requests', 'service-away'],
});

export const showTrustReport = endpoint({
  name: 'show-trust-report',
  method: 'GET',
  path: 'trust/report.pdf',
  summary: 'The controls with statuses and times as a PDF for the company’s auditor, with a signature at its end.',
  act: 'trust-report.read',
  limit: 'export',
  query: z.object({ lang: z.optional(z.enum(['sv', 'en'])) }),
  raw: { output: ['application/pdf'] },
  problems: ['service-away'],
});

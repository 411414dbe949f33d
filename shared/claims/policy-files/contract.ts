import * as z from 'zod/mini';
import { day, id, instant, named, sentence, typed } from '../../kernel/contract-types.ts';
import { endpoint } from '../../kernel/endpoint.ts';

/** In one line: it stands in lists and beside what is cited. */
const title = z.pipe(
  z.pipe(
    typed(160),
    z.transform((text) => text.replace(/\s+/g, ' ')),
  ),
  z.string().check(z.minLength(1), z.maxLength(160)),
);

const place = {
  paragraph: z.number().check(z.meta({ description: 'its number in the document, from 1' })),
  page: z.nullable(z.number()).check(z.meta({ description: 'from 1; null where the file has no pages' })),
  heading: z.nullable(z.string()),
};

/** A sentence of a policy file, word for word, and where it stands. */
export const citationView = named(
  'PolicyCitation',
  z.object({ file: id, document: z.string(), version: z.number(), sentence: z.string(), ...place }),
);
export type CitationView = z.output<typeof citationView>;

/**
 * draft: uploaded and not yet said to apply; coming: from a later day; valid; replaced by a newer version; withdrawn.
 */
export const policyStates = ['draft', 'coming', 'valid', 'replaced', 'withdrawn'] as const;

export const policyVersionRow = named(
  'PolicyVersion',
  z.object({
    id,
    document: id,
    number: z.number(),
    title: z.string(),
    state: z.enum(policyStates),
    type: z.enum(['pdf', 'docx']),
    pages: z.nullable(z.number()),
    size: z.number().check(z.meta({ description: 'bytes' })),
    sha256: z.string(),
    paragraphs: z.number(),
    flagged: z
      .number()
      .check(z.meta({ description: 'paragraphs that try to steer a machine, and are never sent to one' })),
    validFrom: z.nullable(z.string()).check(z.meta({ format: 'date' })),
    categories: z.nullable(z.array(id)).check(z.meta({ description: 'null: every category' })),
    uploadedAt: instant,
    withdrawnAt: z.nullable(instant),
  }),
);
export type PolicyVersionRow = z.output<typeof policyVersionRow>;

export const policyVersionView = named(
  'PolicyVersionWhole',
  z.object({
    version: policyVersionRow,
    others: z.array(policyVersionRow),
    leftOut: z.object({ changed: z.number(), hidden: z.number() }),
    text: z.array(z.object({ ...place, text: z.string(), flagged: z.boolean() })),
  }),
);
export type PolicyVersionView = z.output<typeof policyVersionView>;

export const listPolicyFiles = endpoint({
  name: 'list-policy-files',
  method: 'GET',
  path: 'policy-files',
  summary: 'The company’s policy documents, each with the version that counts: the newest, whatever became of it.',
  act: 'policy.read',
  output: z.object({
    items: z.array(policyVersionRow),
    categories: z.array(z.object({ id, name: sentence })),
    on: z.boolean().check(z.meta({ description: 'whether claims are judged beside them' })),
  }),
});

export const showPolicyFile = endpoint({
  name: 'show-policy-file',
  method: 'GET',
  path: 'policy-files/{policy}',
  summary: 'One version: what was read of it paragraph by paragraph, and the document’s other versions.',
  act: 'policy.read',
  output: policyVersionView,
});

export const downloadPolicyFile = endpoint({
  name: 'download-policy-file',
  method: 'GET',
  path: 'policy-files/{policy}/file',
  summary: 'The file as it was uploaded.',
  act: 'policy.read',
  raw: {
    output: ['application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  },
});

export const uploadPolicyFile = endpoint({
  name: 'upload-policy-file',
  method: 'POST',
  path: 'policy-files',
  summary:
    'Takes a policy in: the bytes of a PDF or DOCX, at most 10 MB; with a document, as its next version. It is a draft until it is published.',
  act: 'policy.upload',
  limit: 'upload',
  query: z.object({ document: z.optional(id) }),
  raw: { input: 'application/octet-stream' },
  output: policyVersionView,
  status: 201,
  problems: [
    'input-invalid',
    'file-empty',
    'file-too-large',
    'file-damaged',
    'policy-carries-more',
    'pdf-encrypted',
    'policy-type-unknown',
    'policy-has-macros',
    'policy-reaches-out',
    'policy-too-long',
    'policy-without-text',
    'policy-already-here',
    'too-many-policy-files',
  ],
});

export const publishPolicyFile = endpoint({
  name: 'publish-policy-file',
  method: 'POST',
  path: 'policy-files/{policy}/publish',
  summary:
    'Lets a draft apply: from which day, to which categories (null: every one). It replaces the version before it.',
  act: 'policy.publish',
  input: z.object({
    title,
    validFrom: day,
    categories: z.nullable(z.array(id).check(z.minLength(1), z.maxLength(100))),
  }),
  output: policyVersionView,
  problems: ['input-invalid', 'not-in-this-state'],
});

export const withdrawPolicyFile = endpoint({
  name: 'withdraw-policy-file',
  method: 'POST',
  path: 'policy-files/{policy}/withdraw',
  summary: 'Takes a version back: no decision reads it from then on. What was decided goes on citing it.',
  act: 'policy.withdraw',
  output: policyVersionView,
});

export const findPolicyExcerpts = endpoint({
  name: 'find-policy-excerpts',
  method: 'POST',
  path: 'policy-files/excerpts',
  summary: 'Which paragraphs a claim in a category would be judged beside today, for what was bought.',
  act: 'policy.read',
  limit: 'search',
  input: z.object({ category: z.optional(id), bought: typed(200) }),
  output: z.object({
    items: z.array(
      z.object({
        file: id,
        document: z.string(),
        version: z.number(),
        ...place,
        text: z.string(),
        against: z
          .nullable(z.string())
          .check(z.meta({ description: 'the sentence that would send the claim to people' })),
        setAside: z
          .boolean()
          .check(z.meta({ description: 'tries to steer: never sent, and the claim goes to people' })),
      }),
    ),
  }),
  problems: ['input-invalid'],
});

import type { SentField } from '../../claims/ai-settings/ports.ts';
import { impersonalField, ofEmployee, type FieldClass } from '../../kernel/field-class.ts';
import type { Flow } from '../../kernel/flow.ts';

/** A field that may leave, and what it holds. */
type Sent = SentField & Readonly<{ holds: FieldClass }>;

/** What a field holds, by where it comes from: a receipt can show anything that is printed on one. */
const classes: Readonly<Record<SentField['from'], FieldClass>> = {
  fixed: impersonalField('fixed text'),
  company: impersonalField('company text'),
  claim: ofEmployee('user.financial'),
  receipt: ofEmployee('user.content', { special: true }),
};

const field = (from: SentField['from'], path: string, sv: string, en: string) => ({
  path,
  from,
  what: { sv, en },
  holds: classes[from],
});

/** What every question has, whatever it is about. */
const everyQuestion = [
  field(
    'fixed',
    'model',
    'Vilken modell som ska svara, eller protokollets utgåva',
    'Which model is to answer, or the edition of the protocol',
  ),
  field('fixed', 'max_tokens', 'Hur långt svaret får bli', 'How long the answer may be'),
  field('fixed', 'system', 'Våra fasta regler för modellen', 'Our fixed rules for the model'),
  field('fixed', 'messages[].role', 'Vem som frågar: alltid ”user”', 'Who asks: always “user”'),
  field(
    'fixed',
    'messages[].content[].type',
    'Om en del är text, bild eller dokument',
    'Whether a part is a text, a picture or a document',
  ),
  field('fixed', 'output_config.effort', 'Hur noga modellen ska tänka', 'How hard the model is to think'),
];

const of = (group: SentField['group'], fields: readonly Omit<Sent, 'group'>[]) =>
  fields.map((one): Sent => ({ group, ...one }));

/** What is shown of a claim, in whichever question. */
const claimFields = [
  field('claim', 'claim.amount', 'Utläggets belopp', 'The amount of the claim'),
  field('claim', 'claim.currency', 'Beloppets valuta', 'The currency of the amount'),
  field('claim', 'claim.date', 'Dagen för betalningen', 'The day of payment'),
  field(
    'receipt',
    'claim.vendor',
    'Säljaren, så som den lästes på kvittot',
    'The seller, as it was read on the receipt',
  ),
  field(
    'receipt',
    'receipts[]',
    'Kvittonas text, utan namn, adresser och personnummer på den som begär ersättning',
    'The text of the receipts, without the claimant’s name, addresses and personnummer',
  ),
  field('company', 'category.sv', 'Förmånens namn på svenska', 'The name of the benefit in Swedish'),
  field('company', 'category.en', 'Förmånens namn på engelska', 'The name of the benefit in English'),
  field(
    'company',
    'criteria.ofTheCategory.sv',
    'Förmånens kriterier på svenska',
    'The criteria of the category in Swedish',
  ),
  field(
    'company',
    'criteria.ofTheCategory.en',
    'Förmånens kriterier på engelska',
    'The criteria of the category in English',
  ),
  field(
    'fixed',
    'criteria.ofEveryClaim',
    'Vad varje friskvårdsutlägg ska visa',
    'What every wellness claim has to show',
  ),
  field('fixed', 'messages[].content[].text', 'En fast mening', 'A fixed sentence'),
  field('fixed', 'output_config.format', 'Vilken form svaret ska ha', 'Which shape the answer is to have'),
];

/**
 * Every field that may leave for a model, and there is no other: `tests/privacy/what-is-sent.test.ts` compares real bodies with it, both
 * ways, and the page shows it.
 */
export const sentFields: readonly Sent[] = [
  ...of('scan', [
    field(
      'receipt',
      'messages[].content[].source.data',
      'Kvittot: bilden eller PDF-filen, omkodad och utan metadata',
      'The receipt: the picture or PDF, re-encoded and without metadata',
    ),
    field('receipt', 'messages[].content[].source.media_type', 'Kvittots filtyp', 'The receipt’s file type'),
    field('fixed', 'messages[].content[].source.type', 'Hur filen är kodad', 'How the file is encoded'),
    field(
      'company',
      'messages[].content[].text',
      'En fast mening, och vad era förmåner heter',
      'A fixed sentence, and what your benefits are called',
    ),
    field(
      'company',
      'output_config.format',
      'Vilken form svaret ska ha; förmånernas namn är valen i den',
      'Which shape the answer is to have; the names of the benefits are choices in it',
    ),
    ...everyQuestion,
  ]),
  ...of('evaluate', [...claimFields, ...everyQuestion]),
  ...of('policy', [
    field('company', 'excerpts[].id', 'Utdragets nummer i frågan', 'The number of the excerpt in the question'),
    field('company', 'excerpts[].version', 'Vilken version av den', 'Which version of it'),
    field('company', 'excerpts[].page', 'Sidan som utdraget står på', 'The page that the excerpt stands on'),
    field('company', 'excerpts[].heading', 'Rubriken ovanför utdraget', 'The heading above the excerpt'),
    field(
      'company',
      'excerpts[].text',
      'Utdrag ur era policyfiler som ligger nära köpet, utan personnummer och adresser',
      'Excerpts of your policy files that are near the purchase, without personnummer and addresses',
    ),
    ...claimFields,
    ...everyQuestion,
  ]),
];

const purposes: Readonly<Record<SentField['group'], string>> = {
  scan: 'Read a receipt, where the company has chosen a model for it',
  evaluate: 'Judge a claim on the criteria of its category, where the company has chosen a model for it',
  policy: 'Compare a claim with the company’s policy, where the company has chosen a model for it',
};

/** The questions in the catalogue. A policy can name somebody: its excerpts go without personnummer and addresses. */
export const modelFlows: readonly Flow[] = (Object.keys(purposes) as SentField['group'][]).map((group) => ({
  kind: 'model',
  name: group,
  purpose: purposes[group],
  legalBasis: 'GDPR Art. 6(1)(b) and (f), Art. 22(3); Art. 9(2)(b) where a receipt reveals health',
  recipients: ['Amazon Bedrock'],
  kept: 'not kept by the model, by Amazon’s documentation of data protection in Bedrock',
  fields: Object.fromEntries(sentFields.filter((one) => one.group === group).map(({ path, holds }) => [path, holds])),
}));

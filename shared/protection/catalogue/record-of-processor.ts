import { activitiesOf, categoryInWords } from './activities.ts';
import type { Catalogue } from './catalogue.ts';
import { measuresOf } from './measures.ts';
import { transfersOf } from './record-of-controller.ts';
import { bullets, markdownTable, writtenFrom, type Document } from './writing.ts';

const title = 'Record of processing activities of the processor (GDPR Art. 30(2))';

const whoIsWho = {
  processor: 'CLVR Benefits AB, Stockholm',
  contact: 'hello@clvrbenefits.com',
  controllers: 'each company that uses the service: a row of the table companies of the deployment',
  representative: 'none: it is established in the EU',
  dataProtectionOfficer: 'not known here',
} as const;

/** The record under Art. 30(2), with every field (a)–(d): what CLVR does for each employer, and who works for CLVR. */
export function recordOfProcessor(catalogue: Catalogue): Document {
  const activities = activitiesOf(catalogue, 'employee');
  const measures = measuresOf(catalogue);
  const rows = activities.map(({ purpose, categories, special, recipients }) => ({
    processing: purpose,
    categories: categories.map(categoryInWords),
    specialCategories: special,
    subProcessors: recipients.flatMap((name) => {
      const one = catalogue.recipients[name];
      return one?.role === 'sub-processor' ? [one.name] : [];
    }),
    transfers: transfersOf(catalogue, recipients),
  }));
  const transfers = [...new Set(rows.flatMap((row) => row.transfers))];
  const json = {
    document: title,
    a: whoIsWho,
    b: rows.map((row) => ({ ...row, transfers: undefined })),
    c: transfers,
    d: measures,
  };
  const markdown = `# ${title}

${writtenFrom}
## (a) Processor and controllers

${bullets(Object.entries(whoIsWho).map(([what, said]) => `${what}: ${said}`))}
## (b) Categories of processing for each controller

The same for every controller; what a company has not switched on is not done for it.

${markdownTable(
  ['processing', 'personal data', 'can reveal health', 'sub-processors'],
  rows.map(({ processing, categories, specialCategories, subProcessors }) => [
    processing,
    categories.join('; '),
    specialCategories ? 'yes' : 'no',
    subProcessors.join('; '),
  ]),
)}
## (c) Transfers out of the EEA

${transfers.length === 0 ? 'None: no recipient of a class is outside the EEA, and a test holds it.\n' : bullets(transfers)}
## (d) Technical and organisational measures

${markdownTable(
  ['measure', 'can be checked in'],
  measures.map(({ measure, proof }) => [measure, `\`${proof}\``]),
)}`;
  const security = measures.map(({ measure }) => measure).join('; ');
  const a = Object.entries(whoIsWho).map(([what, said]) => `${what}: ${said}`);
  const csv = [
    [
      'a_processor_and_controllers',
      'b_processing',
      'b_categories',
      'b_can_reveal_health',
      'b_sub_processors',
      'c_transfers',
      'd_security',
    ],
    ...rows.map((row) => [
      a.join('; '),
      row.processing,
      row.categories.join('; '),
      row.specialCategories ? 'yes' : 'no',
      row.subProcessors.join('; '),
      row.transfers.join('; ') || 'none',
      security,
    ]),
  ];
  return { name: 'record-30-2-clvr', markdown, json, csv };
}

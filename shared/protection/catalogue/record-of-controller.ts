import type { Subject } from '../../kernel/field-class.ts';
import { activitiesOf, categoryInWords, type Activity } from './activities.ts';
import type { Catalogue } from './catalogue.ts';
import { measuresOf } from './measures.ts';
import { bullets, markdownTable, writtenFrom, type Document } from './writing.ts';

type Whose = Readonly<{
  name: string;
  title: string;
  subject: Subject;
  subjects: string;
  /** (a), as far as it is known here. */
  controller: Readonly<
    Record<'controller' | 'contact' | 'jointController' | 'representative' | 'dataProtectionOfficer', string>
  >;
}>;

const byEmployer = 'to be filled in by the employer';

/** The employer’s record: it decides why its employees’ data is processed. */
export const employers: Whose = {
  name: 'record-30-1-employer',
  title: 'Record of processing activities of the employer (GDPR Art. 30(1))',
  subject: 'employee',
  subjects: 'employees, and former employees as long as the law keeps their claims',
  controller: {
    controller: 'the company that uses CLVR Benefits: its name and organisation number stand in its settings',
    contact: byEmployer,
    jointController: 'none by this service',
    representative: `${byEmployer}, where it has to have one (Art. 27)`,
    dataProtectionOfficer: `${byEmployer}, where it has one`,
  },
};

/** CLVR’s own record: of its staff it is the controller. */
export const platforms: Whose = {
  name: 'record-30-1-clvr',
  title: 'Record of processing activities of CLVR as a controller (GDPR Art. 30(1))',
  subject: 'staff',
  subjects: 'staff of CLVR who operate the service, and people who write to it',
  controller: {
    controller: 'CLVR Benefits AB, Stockholm',
    contact: 'hello@clvrbenefits.com',
    jointController: 'none',
    representative: 'none: it is established in the EU',
    dataProtectionOfficer: 'not known here',
  },
};

/** And of whoever asked to be told of changes of its sub-processors. */
export const subscribers: Whose = {
  ...platforms,
  name: 'record-30-1-clvr-subscribers',
  title: 'Record of processing activities of CLVR as a controller, of subscribers (GDPR Art. 30(1))',
  subject: 'subscriber',
  subjects: 'people who asked to be told of changes of sub-processors',
};

/** CLVR’s own record again: of people who ask it about its product it is the controller as well. */
export const contacts: Whose = {
  ...platforms,
  name: 'record-30-1-contacts',
  title: 'Record of processing activities of CLVR as a controller of sales contacts (GDPR Art. 30(1))',
  subject: 'contact',
  subjects: 'people who ask CLVR for a demo',
};

/** Which of some recipients are outside the EEA, and on what basis they get something. */
export const transfersOf = ({ recipients }: Catalogue, names: readonly string[]): string[] =>
  names.flatMap((name) => {
    const one = recipients[name];
    return one && !one.inEea ? [`${one.name}: ${one.transferBasis ?? 'no basis is written down'}`] : [];
  });

const nameOf = ({ recipients }: Catalogue, key: string): string => recipients[key]?.name ?? key;

/** The record under Art. 30(1), with every field (a)–(g). */
export function recordOfController(catalogue: Catalogue, whose: Whose): Document {
  const activities = activitiesOf(catalogue, whose.subject);
  const measures = measuresOf(catalogue);
  const rows = activities.map((activity) => rowOf(catalogue, whose, activity));
  const json = {
    document: whose.title,
    a: whose.controller,
    activities: rows.map(({ legalBases, places, ...row }) => ({ ...row, legalBases, places })),
    g: measures,
  };
  return { name: whose.name, markdown: inMarkdown(whose, rows, measures), json, csv: inCsv(whose, rows, measures) };
}

type Row = ReturnType<typeof rowOf>;
const rowOf = (catalogue: Catalogue, { subjects }: Whose, activity: Activity) => ({
  b: activity.purpose,
  c: {
    dataSubjects: subjects,
    categories: activity.categories.map(categoryInWords),
    specialCategories: activity.special ? 'can reveal health (Art. 9)' : 'none',
  },
  d: activity.recipients.map((name) => nameOf(catalogue, name)),
  e: transfersOf(catalogue, activity.recipients),
  f: activity.kept,
  legalBases: activity.legalBases,
  places: [...activity.tables.map((table) => `table: ${table}`), ...activity.flows],
});

const orNone = (texts: readonly string[]): string => texts.join('; ') || 'none';

function inMarkdown(
  { title, subjects, controller }: Whose,
  rows: readonly Row[],
  measures: ReturnType<typeof measuresOf>,
) {
  const activities = rows.map(
    ({ b, c, d, e, f, legalBases, places }, at) => `### ${at + 1}. ${b}

${bullets([
  `(b) Purpose: ${b}`,
  `(c) Data subjects: ${c.dataSubjects}`,
  `(c) Personal data: ${c.categories.join('; ')}. Special categories: ${c.specialCategories}`,
  `(d) Recipients: ${orNone(d)}`,
  `(e) Transfers out of the EEA: ${orNone(e)}`,
  `(f) Erased: ${f.join('; ')}`,
  '(g) Security: the measures below',
  `Legal basis: ${legalBases.join('; ')}`,
  `Where: ${places.join(', ')}`,
])}`,
  );
  return `# ${title}

${writtenFrom}
## (a) Controller

${bullets(Object.entries(controller).map(([what, said]) => `${what}: ${said}`))}
## (b)–(f) Activities

About ${subjects}.

${activities.join('\n')}
## (g) Technical and organisational measures

${markdownTable(
  ['measure', 'can be checked in'],
  measures.map(({ measure, proof }) => [measure, `\`${proof}\``]),
)}`;
}

function inCsv({ controller }: Whose, rows: readonly Row[], measures: ReturnType<typeof measuresOf>): string[][] {
  const security = measures.map(({ measure }) => measure).join('; ');
  const a = Object.entries(controller).map(([what, said]) => `${what}: ${said}`);
  return [
    [
      'a_controller',
      'b_purpose',
      'c_data_subjects',
      'c_categories',
      'c_special_categories',
      'd_recipients',
      'e_transfers',
      'f_time_limits',
      'g_security',
      'legal_basis',
      'places',
    ],
    ...rows.map(({ b, c, d, e, f, legalBases, places }) => [
      a.join('; '),
      b,
      c.dataSubjects,
      c.categories.join('; '),
      c.specialCategories,
      orNone(d),
      orNone(e),
      f.join('; '),
      security,
      legalBases.join('; '),
      places.join('; '),
    ]),
  ];
}

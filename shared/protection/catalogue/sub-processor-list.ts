import { categoryInWords, recipientsOf } from './activities.ts';
import { personalOf, type Catalogue } from './catalogue.ts';
import { markdownTable, writtenFrom, type Document } from './writing.ts';

const title = 'Sub-processors and other recipients';
const roles = {
  'sub-processor': 'Sub-processors of CLVR',
  employer: 'The employer, and who works for it',
  independent: 'Controllers of their own',
} as const;

/** Who is given what: the categories are those of the classes that name them, and of what they host. */
export function subProcessorList(catalogue: Catalogue): Document {
  const received = new Map<string, Set<string>>();
  const special = new Set<string>();
  for (const item of personalOf(catalogue))
    for (const name of recipientsOf(catalogue, item)) {
      received.set(name, (received.get(name) ?? new Set()).add(item.category));
      if (item.special) special.add(name);
    }
  const all = Object.entries(catalogue.recipients).map(([key, one]) => ({
    key,
    ...one,
    categories: [...(received.get(key) ?? [])].toSorted(),
    canRevealHealth: special.has(key),
  }));
  const transfer = ({ inEea, transferBasis }: (typeof all)[number]): string =>
    inEea ? 'none' : (transferBasis ?? 'outside the EEA, no basis written down: may be given nothing');
  const headings = [
    'who',
    'purpose',
    'personal data',
    'region',
    'transfer',
    'by default',
    'in this release',
    'agreement',
  ];
  const cells = (one: (typeof all)[number]): string[] => [
    one.name,
    one.purpose,
    `${one.categories.map(categoryInWords).join('; ') || 'none'}${one.canRevealHealth ? '; can reveal health' : ''}`,
    one.region,
    transfer(one),
    one.byDefault ? 'yes' : 'no',
    one.use,
    one.agreement,
  ];
  const parts = (Object.keys(roles) as (keyof typeof roles)[]).map(
    (role) => `## ${roles[role]}\n\n${markdownTable(headings, all.filter((one) => one.role === role).map(cells))}`,
  );
  const markdown = `# ${title}\n\n${writtenFrom}\n${parts.join('\n')}`;
  const csv = [
    ['role', ...headings.map((heading) => heading.replaceAll(' ', '_'))],
    ...all.map((one) => [one.role, ...cells(one)]),
  ];
  return { name: 'sub-processors', markdown, json: { document: title, recipients: all }, csv };
}

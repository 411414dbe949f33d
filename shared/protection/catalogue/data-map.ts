import { itemsOf, personalOf, type Catalogue, type Item } from './catalogue.ts';
import { recipientsOf } from './activities.ts';
import { describeRetention } from './describe-retention.ts';
import { markdownTable, writtenFrom, type Document } from './writing.ts';

const title = 'Data map';

/** Every value that the product keeps or hands on: for people those about somebody, for machines all of them. */
export function dataMap(catalogue: Catalogue): Document {
  const personal = personalOf(catalogue);
  const all = itemsOf(catalogue);
  const places = Map.groupBy(personal, ({ kind, of }) => `${kind} ${of}`);
  const parts = [...places].map(
    ([place, items]) => `### ${place.replace('<', '‹').replaceAll('<', '‹').replaceAll('>', '›')}

${markdownTable(
  ['field', 'category', 'about', 'can reveal health', 'guarded', 'at erasure', 'on access', 'recipients'],
  items.map((item) => rowOf(catalogue, item)),
)}`,
  );
  const markdown = `# ${title}

${writtenFrom}
${all.length} values, of which ${personal.length} are about somebody. Those that are not stand in the JSON and the CSV of the same name.

${parts.join('\n')}`;
  const json = {
    document: title,
    tables: catalogue.tables
      .toSorted((a, b) => (a.table < b.table ? -1 : 1))
      .map(({ table, kind, purpose, subject, legalBasis, retention }) => ({
        ...{ table, kind, purpose, subject, legalBasis },
        retention: describeRetention(retention),
      })),
    flows: catalogue.flows
      .toSorted((a, b) => (`${a.kind} ${a.name}` < `${b.kind} ${b.name}` ? -1 : 1))
      .map((flow) => ({ ...flow, fields: undefined })),
    items: all,
  };
  const csv = [
    [
      'kind',
      'of',
      'field',
      'category',
      'about',
      'can_reveal_health',
      'guarded',
      'at_erasure',
      'on_access',
      'recipients',
    ],
    ...all.map((item) => [
      item.kind,
      item.of,
      item.field,
      item.category,
      item.subject,
      item.special ? 'yes' : 'no',
      item.guarded,
      item.erasure ?? '',
      item.exported ? 'yes' : 'no',
      recipientsOf(catalogue, item).join('; '),
    ]),
  ];
  return { name: 'data-map', markdown, json, csv };
}

const rowOf = (catalogue: Catalogue, item: Item): string[] => [
  `\`${item.field}\``,
  item.category,
  item.subject,
  item.special ? 'yes' : 'no',
  item.guarded === 'field' ? 'sealed' : item.guarded === 'at-rest' ? 'by the disk' : 'on its way',
  item.erasure ?? '–',
  item.exported ? 'yes' : 'no',
  recipientsOf(catalogue, item).join('; ') || '–',
];

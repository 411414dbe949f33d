import type { Catalogue } from './catalogue.ts';
import { dataMap } from './data-map.ts';
import { contacts, employers, platforms, recordOfController, subscribers } from './record-of-controller.ts';
import { recordOfProcessor } from './record-of-processor.ts';
import { retentionSchedule } from './retention-schedule.ts';
import { subProcessorList } from './sub-processor-list.ts';
import { csvText } from './writing.ts';

/** Every file that is written from the catalogue, by its path from the root of the repository. The same catalogue gives the same bytes. */
export function documentsOf(catalogue: Catalogue): ReadonlyMap<string, string> {
  const documents = [
    recordOfController(catalogue, employers),
    recordOfController(catalogue, platforms),
    recordOfController(catalogue, subscribers),
    recordOfController(catalogue, contacts),
    recordOfProcessor(catalogue),
    dataMap(catalogue),
    retentionSchedule(catalogue),
    subProcessorList(catalogue),
  ];
  return new Map(
    documents.flatMap(({ name, markdown, json, csv }): [string, string][] => {
      const path = `docs/privacy/generated/${name}`;
      return [
        [`${path}.md`, markdown],
        [`${path}.json`, `${JSON.stringify(json, null, 2)}\n`],
        [`${path}.csv`, csvText(csv)],
      ];
    }),
  );
}

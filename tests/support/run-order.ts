import { relative, sep } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What fails fastest and says most comes first; what needs the whole machine comes last. */
const folders = [
  'rules',
  'architecture',
  'privacy',
  'verbs',
  'adapters',
  'triggers',
  'abuse',
  'infra',
  'flows',
  'browser',
  'chaos',
  'bench',
];

const rank = ({ moduleId, project }: TestSpecification): number => {
  const folder = relative(project.config.root, moduleId).split(sep)[1] ?? '';
  const place = folders.indexOf(folder);
  return place === -1 ? folders.length : place;
};

/** Runs test files folder by folder. */
export class ByFolder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}

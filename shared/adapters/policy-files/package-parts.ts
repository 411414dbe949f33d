import { posix } from 'node:path';
import { Problem } from '../../kernel/problem.ts';
import type { Package } from './open-package.ts';
import { readXml } from './read-xml.ts';

const document = /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document\.main\+xml$/i;
const officeDocument = /\/officeDocument$/;
const macros = /macroenabled|vbaproject|vbadata/i;
/** A link that a reader presses fetches nothing by itself. */
const mayLeadOut = /\/hyperlink$/;

type Relation = Readonly<{ type: string; target: string; external: boolean }>;

/**
 * The name of a Word document's main part. What a program would fetch or run when it opens the file is refused: macros, and templates,
 * pictures, objects and parts that stand elsewhere. What is embedded is never unpacked.
 * @throws Problem policy-type-unknown, policy-has-macros, policy-reaches-out, file-damaged, policy-too-long
 */
export async function mainPart(parts: Package): Promise<string> {
  const types = new Map<string, string>();
  let anyMacro = parts.names.some((name) => macros.test(name));
  if (!parts.names.some((name) => name.toLowerCase() === '[content_types].xml'))
    throw new Problem('policy-type-unknown');
  readXml(await parts.read('[Content_Types].xml'), {
    open({ name, attributes }) {
      const type = attributes['ContentType'] ?? '';
      anyMacro ||= macros.test(type);
      if (name === 'Override') types.set((attributes['PartName'] ?? '').toLowerCase(), type);
    },
  });
  if (anyMacro) throw new Problem('policy-has-macros');

  for (const name of parts.names.filter((one) => one.toLowerCase().endsWith('.rels')))
    for (const { type, external } of relationsIn(await parts.read(name)))
      if (external && !mayLeadOut.test(type)) throw new Problem('policy-reaches-out');
  const main = relationsIn(await parts.read('_rels/.rels')).filter(({ type }) => officeDocument.test(type));
  const [only] = main;
  if (!only || main.length > 1) throw new Problem('policy-type-unknown');
  const name = posix.normalize(only.target.replace(/^\//, ''));
  if (!document.test(types.get(`/${name.toLowerCase()}`) ?? '')) throw new Problem('policy-type-unknown');
  return name;
}

function relationsIn(xml: string): Relation[] {
  const found: Relation[] = [];
  readXml(xml, {
    open({ name, attributes }) {
      if (name !== 'Relationship') return;
      const external = attributes['TargetMode']?.toLowerCase() === 'external';
      found.push({ type: attributes['Type'] ?? '', target: attributes['Target'] ?? '', external });
    },
  });
  return found;
}

/** A part that stands beside a main part (its styles, its notes), where there is one. */
export async function partBeside(
  parts: Package,
  main: string,
  file: 'styles.xml' | 'footnotes.xml' | 'endnotes.xml',
): Promise<string | null> {
  const name = posix.join(posix.dirname(main), file);
  return parts.names.some((one) => one.toLowerCase() === name.toLowerCase()) ? parts.read(name) : null;
}

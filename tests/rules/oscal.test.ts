import { expect, test } from 'vitest';
import * as z from 'zod';
import { uuidOf } from '../../functions/host/uuid-of.ts';
import { oscalOf } from '../../shared/trust/export/index.ts';
import { sections } from '../../shared/trust/controls/sections.ts';
import { rowsFrom } from '../../shared/trust/rows.ts';
import { goodFacts } from '../support/trust/good-facts.ts';

/* The component definition of OSCAL as its published JSON Schema has it (csrc.nist.gov/ns/oscal, 1.1): what we write of it, closed to anything else. */

const uuid = z
  .string()
  .regex(/^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[45][0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}$/);
const text = z.string().regex(/^\S(.*\S)?$/);
const token = z.string().regex(/^(\p{L}|_)(\p{L}|\p{N}|[.\-_])*$/u);
const uri = z
  .string()
  .regex(/^[a-zA-Z][a-zA-Z0-9+\-.]+:.+$/)
  .refine((address) => URL.canParse(address));
const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/);
const some = <T extends z.ZodType>(one: T) => z.array(one).min(1);
const property = z.strictObject({
  ...{ name: token, value: text },
  ...{ uuid: uuid.optional(), ns: uri.optional(), class: token.optional(), remarks: z.string().optional() },
});
const requirement = z.strictObject({
  ...{ uuid, 'control-id': token, description: z.string().min(1) },
  props: some(property).optional(),
});
const component = z.strictObject({
  ...{ uuid, type: text, title: z.string(), description: z.string() },
  'control-implementations': some(
    z.strictObject({ uuid, source: uri, description: z.string(), 'implemented-requirements': some(requirement) }),
  ),
});
const published = z.strictObject({
  'component-definition': z.strictObject({
    uuid,
    metadata: z.strictObject({
      ...{ title: z.string(), 'last-modified': instant, version: text, 'oscal-version': text },
      parties: some(z.strictObject({ uuid, type: z.enum(['person', 'organization']), name: text })),
    }),
    components: some(component),
  }),
});
/** Of `implementation-status`, where it stands in no namespace of somebody's. */
const states = ['implemented', 'partial', 'planned', 'alternative', 'not-applicable'];

const origin = 'https://app.example';
const given = { rows: rowsFrom(goodFacts), at: goodFacts.now, version: 'unsigned', origin, uuidOf: uuidOf(origin) };
const written = JSON.parse(JSON.stringify(oscalOf(given))) as unknown;

test('what is exported is a component definition as NIST publishes it', () => {
  const read = published.parse(written)['component-definition'];
  const requirements = read.components.flatMap((one) =>
    one['control-implementations'].flatMap((each) => each['implemented-requirements']),
  );
  expect(read.components[0]!['control-implementations']).toHaveLength(sections.length);
  expect(requirements).toHaveLength(given.rows.length);
  for (const { props = [] } of requirements) {
    const own = props.filter(({ ns }) => ns === undefined);
    expect(own.map(({ name }) => name)).toEqual(['implementation-status']);
    expect(states).toContain(own[0]!.value);
  }
});

test('nothing has the identifier of something else, and each keeps its own', () => {
  const all = [...JSON.stringify(written).matchAll(/"uuid":"([^"]+)"/g)].map(([, one]) => one!);
  expect(new Set(all).size).toBe(all.length);
  expect(JSON.parse(JSON.stringify(oscalOf(given)))).toEqual(written);
  // As another implementation has it: Python's uuid.uuid5(uuid.NAMESPACE_URL, 'https://app.example/trust#component').
  expect(uuidOf(origin)('component')).toBe('0dc0038e-ae47-5a5a-875b-f877b87287f5');
});

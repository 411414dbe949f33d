import { sections } from '../controls/sections.ts';
import type { Row } from '../rows.ts';
import type { Status } from '../status.ts';

/** OSCAL's own words for how far a control is implemented (allowed values of `implementation-status`). */
const implemented: Readonly<Record<Status, 'implemented' | 'partial' | 'planned' | 'alternative' | 'not-applicable'>> =
  {
    'in-place': 'implemented',
    partly: 'partial',
    failing: 'partial',
    'not-checked': 'partial',
    planned: 'planned',
  };

type Given = Readonly<{
  rows: readonly Row[];
  at: Date;
  version: string;
  origin: string;
  /** A UUID that is the same for the same name each time. */
  uuidOf(name: string): string;
}>;

/**
 * The controls as a component definition of OSCAL 1.1.2 (https://pages.nist.gov/OSCAL-Reference/models/v1.1.2/component-definition/). What
 * OSCAL has no word for stands in properties of our own namespace: the status as the page shows it, and each piece of evidence.
 */
export function oscalOf({ rows, at, version, origin, uuidOf }: Given) {
  const ns = `${origin}/trust`;
  const party = uuidOf('party');
  return {
    'component-definition': {
      uuid: uuidOf(`definition ${at.toISOString()}`),
      metadata: {
        title: 'CLVR Benefits: controls of the trust center',
        'last-modified': at.toISOString(),
        version,
        'oscal-version': '1.1.2',
        parties: [{ uuid: party, type: 'organization', name: 'CLVR Benefits AB' }],
      },
      components: [
        {
          uuid: uuidOf('component'),
          type: 'software',
          title: 'CLVR Benefits',
          description: 'A benefits platform for Swedish employers.',
          'control-implementations': sections.map(({ name, title }) => ({
            uuid: uuidOf(`section ${name}`),
            source: `${ns}/en#${name}`,
            description: title.en,
            'implemented-requirements': rows
              .filter(({ section }) => section === name)
              .map(({ control, status, evidence }) => ({
                uuid: uuidOf(`control ${control.id}`),
                'control-id': control.id,
                description: control.text.en,
                props: [
                  { name: 'implementation-status', value: implemented[status] },
                  { name: 'status', ns, value: status },
                  ...evidence.map(({ id, kind, holds, at: seen, detail }) => ({
                    name: 'evidence',
                    ns,
                    value: `${id}: ${holds === 'unknown' ? 'not seen' : holds ? 'holds' : 'does not hold'}`,
                    class: kind,
                    remarks: seen === null ? detail.en : `${detail.en} (${seen.toISOString()})`,
                  })),
                ],
              })),
          })),
        },
      ],
    },
  };
}

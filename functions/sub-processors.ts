import { recipientsOf } from '../shared/protection/catalogue/activities.ts';
import { personalOf, type Catalogue } from '../shared/protection/catalogue/catalogue.ts';
import type { SubProcessor } from '../shared/trust/vendors/ports.ts';
import { inSwedish } from '../shared/trust/vendors/words.ts';

/** The sub-processors of a catalogue, with what classes give them or have them host, in the order of the recipients. */
export function subProcessorsOf(catalogue: Catalogue): SubProcessor[] {
  const received = new Map<string, Set<string>>();
  const special = new Set<string>();
  for (const item of personalOf(catalogue))
    for (const name of recipientsOf(catalogue, item)) {
      received.set(name, (received.get(name) ?? new Set()).add(item.category));
      if (item.special) special.add(name);
    }
  return Object.entries(catalogue.recipients)
    .filter(([, { role }]) => role === 'sub-processor')
    .map(([recipient, { name, purpose, region, use, inEea, transferBasis, byDefault }]) => {
      const sv = inSwedish[recipient];
      return {
        ...{ recipient, inEea, byDefault },
        name: { sv: sv?.name ?? name, en: name },
        transferBasis: transferBasis === null ? null : { sv: sv?.transferBasis ?? transferBasis, en: transferBasis },
        purpose: { sv: sv?.purpose ?? purpose, en: purpose },
        region: { sv: sv?.region ?? region, en: region },
        use: { sv: sv?.use ?? use, en: use },
        categories: [...(received.get(recipient) ?? [])].toSorted(),
        canRevealHealth: special.has(recipient),
      };
    });
}

import { categoryNames } from '../../kernel/field-class.ts';
import { itemsOf, type Catalogue, type Item } from './catalogue.ts';

/** Where nothing about a person may be, whatever its class says: a broker and a log are reached by no erasure. */
const impersonalAlone: readonly Item['kind'][] = ['queue', 'log', 'webhook', 'analytics'];

/** Names of fields that would hold a person. */
const personalName =
  /(^|[^a-z])(names?|e-?mail|mail_?address|phone|personnummer|ssn|address|vendor|comment|note|text|words?|message_?text|reason_?text|ip)($|[^a-z])/i;
/** Those that are called so and are not: `message` and `mail` are ids of rows. */
const notPersonal = /^(mail|message)$/;

/** What is wrong with a catalogue, a sentence each. */
export function catalogueFaults(catalogue: Catalogue): string[] {
  const faults: string[] = [];
  const receives = new Set<string>();
  for (const { kind, of, field, category, recipients } of itemsOf(catalogue)) {
    const place = `${kind} ${of}.${field}`;
    if (category !== 'none' && !(category in categoryNames)) faults.push(`${place}: ${category} is no known category`);
    if (impersonalAlone.includes(kind)) {
      if (category !== 'none') faults.push(`${place}: nothing about a person may be in a ${kind}`);
      const bare = field.split('.').at(-1) ?? field;
      if (
        personalName.test(bare.replaceAll(/([a-z])([A-Z])/g, '$1_$2').replaceAll('_', ' ')) &&
        !notPersonal.test(bare)
      )
        faults.push(`${place}: is called like something about a person`);
    }
    for (const name of recipients) {
      receives.add(name);
      if (!Object.hasOwn(catalogue.recipients, name)) faults.push(`${place}: ${name} is no known recipient`);
    }
  }
  for (const { kind, name, recipients } of catalogue.flows)
    for (const one of recipients) {
      receives.add(one);
      if (!Object.hasOwn(catalogue.recipients, one)) faults.push(`${kind} ${name}: ${one} is no known recipient`);
    }
  for (const [name, { inEea, transferBasis, hosts = [] }] of Object.entries(catalogue.recipients))
    if (!inEea && !transferBasis && (receives.has(name) || hosts.length > 0))
      faults.push(`${name} is outside the EEA, receives data, and no basis for the transfer is written down`);
  return [...new Set(faults)];
}

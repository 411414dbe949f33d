import type { Node } from './read-xml.ts';

/**
 * The rules of PAXml 2.0 for what our files hold: those of its schema, typed here so that they are held on every machine, and after
 * them those that its text alone says. Gives a sentence for each that is broken.
 */
export function brokenRules(root: Node): string[] {
  const broken: string[] = [];
  const say = (holds: boolean, what: string): void => void (holds || broken.push(what));

  say(root.name === 'paxml', 'the root is paxml');
  allOnce(root, ['header', 'dimensioner', 'resultatenheter', 'lonetransaktioner'], say);
  for (const section of root.children) {
    if (section.name === 'header') header(section, say);
    else say(section.children.length > 0, `${section.name} is not empty`);
    if (section.name === 'dimensioner') section.children.forEach((one) => dimension(one, say));
    if (section.name === 'resultatenheter') section.children.forEach((one) => unit(one, say));
    if (section.name === 'lonetransaktioner') section.children.forEach((one) => transaction(one, say));
  }
  return broken;
}

type Say = (holds: boolean, what: string) => void;

/** Children of an xs:all: each known, none twice. */
function allOnce(node: Node, known: readonly string[], say: Say): void {
  const names = node.children.map(({ name }) => name);
  for (const name of names) say(known.includes(name), `${node.name} has no ${name}`);
  say(new Set(names).size === names.length, `${node.name} has nothing twice`);
}

const only = (node: Node, known: readonly string[], say: Say): void => {
  for (const name of Object.keys(node.attributes)) say(known.includes(name), `${node.name} has no attribute ${name}`);
};

const real = (date: string): boolean => {
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(date.slice(0, 10));
};
const isDate = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && real(text);
const isDateTime = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/.test(text) && real(text);
const isDecimal = (text: string): boolean => /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text.trim());
const isInt = (text: string, least = -(2 ** 31), most = 2 ** 31 - 1): boolean =>
  /^[+-]?\d+$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;
const lengthOf = (text: string): number => [...text].length;

function header(node: Node, say: Say): void {
  allOnce(node, ['format', 'version', 'datum', 'foretagorgnr', 'foretagnamn', 'programnamn', 'info'], say);
  const of = (name: string): string | undefined => node.children.find((one) => one.name === name)?.text;
  say(of('version') === '2.0', 'version is 2.0');
  say(of('datum') === undefined || isDateTime(of('datum')!), 'datum is a time');
  say(lengthOf(of('foretagorgnr') ?? '') <= 12, 'foretagorgnr has 12 characters at most');
}

function dimension(node: Node, say: Say): void {
  say(node.name === 'dimension', 'dimensioner has dimensions alone');
  only(node, ['dim', 'namn', 'info'], say);
  say(isInt(node.attributes['dim'] ?? '', 1, 99), 'dim of a dimension is 1 to 99');
  say(node.attributes['namn'] !== undefined, 'a dimension has a name');
}

function unit(node: Node, say: Say): void {
  say(node.name === 'resultatenhet', 'resultatenheter has units alone');
  only(node, ['dim', 'id', 'namn', 'info', 'delete'], say);
  say(isInt(node.attributes['dim'] ?? '', 1, 99), 'dim of a unit is 1 to 99');
  say(node.attributes['id'] !== undefined && node.attributes['namn'] !== undefined, 'a unit has an id and a name');
}

const codes =
  /^(UTLÄGG|FÖRSKOTT|RESERS|BONUS|PROVISION|LT[1-9]|TID|ARB|MER|JR[1-3]|BE[1-3]|RE[1-4]|NV[1-9]|OB[1-5]|HLG|SKI)$/;

function transaction(node: Node, say: Say): void {
  say(node.name === 'lonetrans', 'lonetransaktioner has transactions alone');
  only(node, ['postid', 'anstid', 'persnr'], say);
  const { postid, anstid, persnr } = node.attributes;
  say(postid === undefined || isInt(postid), 'postid is an integer');
  say(persnr === undefined || lengthOf(persnr) === 12, 'persnr has 12 characters');
  allOnce(
    node,
    [
      'lonkod',
      'lonart',
      'benamning',
      'kommentar',
      'datum',
      'belopp',
      'varugrupp',
      'moms',
      'kontonr',
      'resenheter',
      'info',
    ],
    say,
  );
  for (const { name, text, children } of node.children) {
    if (name === 'lonkod') say(codes.test(text), 'lonkod is one of the standard’s');
    if (name === 'datum') say(isDate(text), 'datum is a day');
    if (name === 'belopp' || name === 'moms') say(isDecimal(text), `${name} is a decimal number with a point`);
    if (name !== 'resenheter') say(children.length === 0, `${name} has a text alone`);
    else {
      say(children.length > 0, 'resenheter is not empty');
      for (const one of children) costBearer(one, say);
    }
  }
  // Of the text: who, and what.
  say(persnr === undefined || /^\d{12}$/.test(persnr), 'persnr is digits');
  say((anstid ?? persnr ?? '') !== '', 'a transaction names somebody');
  say(
    node.children.some(({ name, text }) => (name === 'lonkod' || name === 'lonart') && text !== ''),
    'a transaction has a lonkod or a lonart',
  );
}

function costBearer(node: Node, say: Say): void {
  say(node.name === 'resenhet', 'resenheter has units alone');
  only(node, ['dim', 'id'], say);
  say(isInt(node.attributes['dim'] ?? '', 1, 99), 'dim of a cost bearer is 1 to 99');
  say(node.attributes['id'] !== undefined && lengthOf(node.attributes['id']) <= 10, 'id has 10 characters at most');
}

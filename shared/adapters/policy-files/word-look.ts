import { readXml, type Element } from './read-xml.ts';

/** How letters look, as far as it decides whether anybody sees them. Undefined: not said here. */
export type Look = { vanish?: boolean; color?: string; halfPoints?: number };

/** What a style of a Word document says, with what it rests on already in it. */
export type Style = Readonly<{ look: Look; heading: boolean }>;

/** The namespaces of WordprocessingML: as programs write it, and as ISO/IEC 29500 Strict has it. */
export const word = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

const off = new Set(['0', 'false', 'off']);
const isOn = ({ attributes }: Element): boolean => !off.has((attributes['val'] ?? '').toLowerCase());

/** Takes a run's property into a look, where it is one that matters. */
export function takeLook(look: Look, element: Element): void {
  const { name, attributes } = element;
  if (name === 'vanish' || name === 'specVanish') look.vanish = isOn(element);
  if (name === 'sz' || name === 'szCs')
    look.halfPoints = Math.max(look.halfPoints ?? 0, Number(attributes['val']) || 0);
  if (name === 'color')
    look.color = /^(background|light)1$/.test(attributes['themeColor'] ?? '') ? 'FFFFFF' : (attributes['val'] ?? '');
}

/** Four points are a millimetre and a half: lower print is dots to an eye. */
const lowest = 8;
/** Of 255 from black to white. */
const nearlyWhite = 235;

/** Says whether letters of a look are out of sight; `shaded` where what is behind them is not the white of the paper. */
export function outOfSight({ vanish, color, halfPoints }: Look, shaded: boolean): boolean {
  if (vanish === true || (halfPoints !== undefined && halfPoints > 0 && halfPoints < lowest)) return true;
  if (shaded || color === undefined || !/^[0-9a-f]{6}$/i.test(color)) return false;
  return [0, 2, 4].every((at) => Number.parseInt(color.slice(at, at + 2), 16) >= nearlyWhite);
}

const headingName = /^(heading|rubrik|title|titel|överskrift|subtitle|underrubrik)/i;

/** Reads a style sheet. Styles that rest on each other in a circle end where they meet again. */
export function readStyles(xml: string): { of(id: string | undefined): Style; defaults: Look } {
  const own = new Map<string, { look: Look; heading: boolean; on: string | null }>();
  const defaults: Look = {};
  let current: { look: Look; heading: boolean; on: string | null } | null = null;
  let [inDefaults, inProperties] = [false, 0];
  readXml(xml, {
    open(element) {
      if (!word.has(element.uri)) return;
      const { name, attributes } = element;
      if (name === 'rPrDefault') inDefaults = true;
      if (name === 'style') {
        current = { look: {}, heading: false, on: null };
        own.set(attributes['styleId'] ?? '', current);
      }
      if (name === 'rPr') inProperties += 1;
      else if (inProperties > 0) takeLook(current?.look ?? (inDefaults ? defaults : {}), element);
      if (!current) return;
      if (name === 'basedOn') current.on = attributes['val'] ?? null;
      if (name === 'outlineLvl' && Number(attributes['val']) < 9) current.heading = true;
      if (name === 'name' && headingName.test(attributes['val'] ?? '')) current.heading = true;
    },
    close(name, uri) {
      if (!word.has(uri)) return;
      if (name === 'rPr') inProperties -= 1;
      if (name === 'rPrDefault') inDefaults = false;
      if (name === 'style') current = null;
    },
  });
  const resolve = (id: string | null, seen: ReadonlySet<string>): Style => {
    const style = id === null || seen.has(id) ? undefined : own.get(id);
    if (!style) return { look: {}, heading: headingName.test(id ?? '') };
    const under = resolve(style.on, new Set([...seen, id!]));
    return { look: { ...under.look, ...style.look }, heading: style.heading || under.heading };
  };
  return { of: (id) => resolve(id ?? null, new Set()), defaults };
}

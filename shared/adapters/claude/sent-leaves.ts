/** Its parts are the shape of an answer, the same for every claim but for the category names in it. */
const whole = 'output_config.format';
/** One entry for each of the fixed criteria. */
const grouped = 'criteria.ofEveryClaim';

/**
 * Every value in a body that leaves, by where it stands: `messages[].content[].text`. A text that is a JSON object is opened, and what is
 * in it is named from its own top. Nothing is left out, so that a list of what may leave can be compared with it.
 */
export function sentLeaves(body: unknown): ReadonlyMap<string, readonly unknown[]> {
  const leaves = new Map<string, unknown[]>();
  const add = (path: string, value: unknown) => leaves.set(path, [...(leaves.get(path) ?? []), value]);
  const walk = (path: string, value: unknown): void => {
    if (path === whole) add(path, value);
    else if (Array.isArray(value)) for (const one of value) walk(`${path}[]`, one);
    else if (value !== null && typeof value === 'object')
      for (const [name, one] of Object.entries(value)) {
        if (path === grouped) add(path, one);
        else walk(path === '' ? name : `${path}.${name}`, one);
      }
    else if (typeof value === 'string' && value.startsWith('{')) walk('', JSON.parse(value));
    else add(path, value);
  };
  walk('', body);
  return leaves;
}

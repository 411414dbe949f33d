type Check = (value: string) => boolean;

const int32 = 2n ** 31n;
const int64 = 2n ** 63n;

function integer(text: string): bigint | undefined {
  return /^\s*[+-]?\d+\s*$/.test(text) ? BigInt(text.trim().replace('+', '')) : undefined;
}

function isInteger(bound: bigint): Check {
  return (value) => {
    const number = integer(value);
    return number !== undefined && number >= -bound && number < bound;
  };
}

function isBetween(low: string, high: string): Check {
  const [from, to] = [BigInt(low), BigInt(high)];
  return (value) => {
    const number = integer(value);
    return number !== undefined && number >= from && number <= to;
  };
}

const isNumber: Check = (value) => value.trim() !== '' && Number.isFinite(Number(value));
const isGuid: Check = (value) =>
  /^([0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\{[0-9a-f-]{36}\}|\([0-9a-f-]{36}\))$/i.test(value);

/** The constraints of ASP.NET route templates; https://learn.microsoft.com/aspnet/core/fundamentals/routing. */
const constraints: Record<string, (...given: string[]) => Check> = {
  int: () => isInteger(int32),
  long: () => isInteger(int64),
  bool: () => (value) => /^(true|false)$/i.test(value),
  alpha: () => (value) => /^[a-z]*$/i.test(value),
  guid: () => isGuid,
  decimal: () => isNumber,
  double: () => isNumber,
  float: () => isNumber,
  datetime: () => (value) => !Number.isNaN(Date.parse(value)),
  required: () => (value) => value !== '',
  min: (low) => isBetween(low, String(int64 - 1n)),
  max: (high) => isBetween(String(-int64), high),
  range: (low, high) => isBetween(low, high),
  minlength: (least) => (value) => value.length >= Number(least),
  maxlength: (most) => (value) => value.length <= Number(most),
  length: (least, most) => (value) => value.length >= Number(least) && value.length <= Number(most ?? least),
};

/** The check of one inline constraint such as `int`, `range(1,9)` or `regex(^a+$)`. Throws for one that ASP.NET has not. */
export function routeConstraint(text: string): Check {
  const match = /^(\w+)(?:\((.*)\))?$/s.exec(text);
  const [, name, given] = match ?? [];
  if (name?.toLowerCase() === 'regex' && given !== undefined) {
    const pattern = new RegExp(given, 'i');
    return (value) => pattern.test(value);
  }
  const known = name && Object.hasOwn(constraints, name.toLowerCase()) ? constraints[name.toLowerCase()] : undefined;
  if (!known) throw new Error(`The route constraint "${text}" is not known.`);
  return known(...(given?.split(',').map((part) => part.trim()) ?? []));
}

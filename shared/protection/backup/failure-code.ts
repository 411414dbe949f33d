/** Why something failed, as a code that may be kept: never what an error said. */
export function failureCode(thrown: unknown): string {
  if (!(thrown instanceof Error)) return 'unknown';
  const { code } = thrown as { code?: unknown };
  const cause = (thrown.cause ?? {}) as { code?: unknown };
  const said = [code, cause.code, thrown.name].find((one) => typeof one === 'string' && /^[\w.-]{1,80}$/.test(one));
  return typeof said === 'string' ? said : 'unknown';
}

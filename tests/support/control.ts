import { beforeEach, TestRunner } from 'vitest';
import { controls } from '../../shared/trust/controls/sections.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** The controls of the trust center that the test tries to break. */
    controls?: string[];
  }
}

const known = new Set(controls.map(({ id }) => id));

/**
 * Says which controls of the trust center the tests around it try to break: of the file at its top, of a `describe` in it, of one test in
 * that. How they come out goes into the release (`tests/control-results.ts`). Throws a RangeError for an id of none.
 */
export function control(...ids: readonly string[]): void {
  const strange = ids.filter((id) => !known.has(id));
  if (strange.length > 0) throw new RangeError(`no control is called ${strange.join(', ')}`);
  const mark = (meta: { controls?: string[] }) => void (meta.controls = [...(meta.controls ?? []), ...ids]);
  const running = TestRunner.getCurrentTest();
  if (running) mark(running.meta);
  else beforeEach(({ task }) => mark(task.meta));
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds against WCAG 2.2 AA, one line a rule with the elements; empty is clean. It is run in a world of its own,
 * so that the page's policy, which allows no foreign script, need not be lifted. React Aria's own announcer is left out: for some
 * seconds it repeats names by reference, and a button that was pressed may be gone by then. The page is looked at from its top:
 * what a reader has scrolled half under the bar is not too small to press.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  const options = JSON.stringify({ runOnly: levels, resultTypes: ['violations'] });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `${source}; window.scrollTo(0, 0); axe.run({ exclude: '[data-live-announcer]' }, ${options}).then((found) => JSON.stringify(found.violations))`,
    contextId: executionContextId,
    awaitPromise: true,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  const violations = JSON.parse(String(result.value)) as AxeResults['violations'];
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

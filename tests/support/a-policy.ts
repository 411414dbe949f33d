import type { PolicyVersionView } from '../../shared/claims/policy-files/contract.ts';
import type { Caller } from './caller.ts';
import { makeDocx, paragraph, run } from './make-docx.ts';

/** A Word document of some paragraphs. */
export const policyOf = (texts: readonly string[]): Promise<Buffer> =>
  makeDocx({ body: texts.map((text) => paragraph(run(text))).join('') });

/** Has HR upload a policy that says one thing. Gives the draft's id. */
export async function aPolicy(hr: Caller, text: string): Promise<string> {
  const { json } = await hr.call('POST', 'policy-files', { body: await policyOf([text]) });
  return (json as unknown as PolicyVersionView).version.id;
}

import type { Excerpt } from '../../claims/policy-files/excerpt.ts';
import type { ClaimShown } from './claim-shown.ts';
import { maskPeople } from './mask-people.ts';

/** An excerpt of a company's policy as a model sees it: `id` is its number in this one question. What the file is called stays here. */
type ExcerptShown = Readonly<{
  id: string;
  version: number;
  page: number | null;
  heading: string | null;
  text: string;
}>;

/** What is shown where a claim is compared with the company's policy: the claim as it is shown anyway, and the excerpts. */
export type PolicyShown = ClaimShown & Readonly<{ excerpts: readonly ExcerptShown[] }>;

export const shownId = (at: number): string => `p${at + 1}`;

export const policyShown = (claim: ClaimShown, excerpts: readonly Excerpt[]): PolicyShown => ({
  ...claim,
  excerpts: excerpts.map(({ version, place, under, text }, at) => ({
    id: shownId(at),
    version,
    page: place.page,
    heading:
      [place.heading, under]
        .filter((words) => words !== null)
        .map(maskPeople)
        .join(' – ') || null,
    text: maskPeople(text),
  })),
});

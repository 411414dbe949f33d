/** What a company has decided for a category beyond the law's rules. Kept as JSON with the category. */
export type CategoryRules = Readonly<{
  /** Words that settle a claim when what was bought has one of them, alone or inside a compound word. */
  notAllowed: readonly string[];
  /** How many days after payment a claim must be submitted; null: as long as the year rule lets it. */
  maximumAgeDays: number | null;
}>;

/** The wellness category as it ships: the law and Skatteverket's view are in the checks, so nothing is added here. */
export const wellnessRules: CategoryRules = { notAllowed: [], maximumAgeDays: null };

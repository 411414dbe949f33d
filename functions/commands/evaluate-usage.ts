export const usage = `Judges the evaluation set of tests/evaluation, and says how often the verdict is what it should be. With files: judges those receipts
as claims on the wellness benefit, and shows the findings and what the rules make of them.

  npm run evaluate -- [--json] [--half tuning|held-out] [--evaluator on-device|claude]
  npm run evaluate -- [--json] [--scanner on-device|claude] [--evaluator on-device|claude] FILE…

  --json         one line of JSON: the figures, or one line a file
  --half         one half of the set: rules are made better by the one and judged by the other
  --scanner      claude reads besides this machine; the two are compared
  --evaluator    who finds: the rules of this machine (as it is), or claude. Rules decide in either case
                 claude sends to Claude's own API with the key in ANTHROPIC_API_KEY: for files of your own only

Exit code of the set: 0 when nothing was approved wrongly, 1 when something was. Of files: 0 when every file was judged, 1 when one
was not. 2 for a wrong option.
`;

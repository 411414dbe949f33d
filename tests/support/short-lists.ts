/** Lists of what a company has few of, and why they stay few. */
export const short: Readonly<Record<string, string>> = {
  'list-access': 'a grant is some hours long and reasoned by staff; the latest hundred',
  'list-alike': 'what is like one claim',
  'list-approval-flows': 'made one by one by HR',
  'list-benefits': 'categories',
  'list-categories': 'categories',
  'list-companies': 'of the deployment, for staff',
  'list-policy-files': 'a hundred documents at most',
  'list-scim-groups': 'for a directory, which pages and counts as RFC 7644 says',
  'list-scim-users': 'for a directory, which pages and counts as RFC 7644 says',
  'find-policy-excerpts': 'of the policies in force',
  'list-payroll-runs': 'one a month',
  'list-partner-runs': 'one a month',
  'list-webhook-endpoints': 'made one by one by HR',
  'list-holds': 'some that are open at a time, and the latest that have ended',
  'list-inbound-secrets': 'two are good at a time',
  'list-dead-letters': 'a hundred of each queue at most, and it says where there are more',
};

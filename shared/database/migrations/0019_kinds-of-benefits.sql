-- breaks: nothing
-- What a benefit is for tax and payroll, and how its yearly amount is given out.
alter table categories
  add column tax_treatment text not null default 'tax-free' check (tax_treatment in ('tax-free', 'taxable')),
  add column payroll_code text check (payroll_code <> ''),
  add column expected_vat integer[] check (expected_vat <@ array[0, 6, 12, 25]),
  -- The first day of its year, as MM-DD. The tax rule for wellness counts calendar years.
  add column year_start text not null default '01-01'
    check (year_start ~ '^(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])$'),
  add column prorating text not null default 'none' check (prorating in ('none', 'days', 'days-and-share')),
  add column version integer not null default 1,
  add column changed_at timestamptz,
  add constraint wellness_counts_calendar_years check (kind <> 'wellness' or year_start = '01-01');

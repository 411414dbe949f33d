-- breaks: nothing
-- A receipt that nobody reads until what looks for malware has answered about the file as it came.
alter table receipts
  add column released_at timestamptz,
  add column asked_again_at timestamptz;
alter table receipts drop constraint receipts_state_check;
alter table receipts
  add constraint receipts_state_check check (state in ('quarantined', 'uploaded', 'read', 'failed')) not valid;
alter table receipts validate constraint receipts_state_check;
create index receipts_quarantined on receipts (company_id, uploaded_at) where state = 'quarantined';
grant update (released_at, asked_again_at) on receipts to app;

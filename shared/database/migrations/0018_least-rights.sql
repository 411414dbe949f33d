-- breaks: nothing
-- What no verb does, the app has no right to: an injected statement gets no further than the verbs would.

-- Whom something belongs to, and since when it is there, is said once.
revoke update on expenses from app;
grant update (category_id, state, version, benefit_year, vendor, vendor_index, organisation_number, paid_on, total, currency, vat, note,
  filled_by_machine, typed_by_person, reserved, covered, decided_by, submitted_at, decided_at, changed_at) on expenses to app;
revoke update on receipts from app;
grant update (state, file_key, file_key_year, files_sealed_at) on receipts to app;
revoke update, delete on employees from app, operations;
grant update (name, work_email, roles, language, employed_from, employed_until, disabled_at) on employees to app, operations;
-- An allowance is used and reserved, never raised.
revoke update on allowances from app;
grant update (used, reserved) on allowances to app;
revoke update on reading_quality from app;
grant update (kept, corrected, missed) on reading_quality to app;
-- A message that was decided is sent as it is.
revoke update on outbox from app;
grant update (attempt, next_attempt_at, sent_at) on outbox to app;
revoke update on mails from app;
grant update (state, attempts, changed_at) on mails to app;
revoke update on notifications from app;
grant update (read_at) on notifications to app;
-- A session ends and stays; a key is made, and only operations replace or remove one.
revoke delete on sessions from app;
revoke update, delete on company_keys from app;
revoke update, delete on platform_keys from app;

-- PostgreSQL lets everybody call a function unless told otherwise.
revoke execute on function refuse_change() from public;
alter default privileges revoke execute on functions from public;

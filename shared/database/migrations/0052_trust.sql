-- breaks: nothing
-- Each change of a control's status, and the status that it was first seen in. It only grows: nobody takes a row away.
create table trust_changes (
  id uuid primary key,
  control text not null,
  before text check (before in ('in-place', 'partly', 'planned', 'failing', 'not-checked')),
  after text not null check (after in ('in-place', 'partly', 'planned', 'failing', 'not-checked')),
  at timestamptz not null,
  check (before is distinct from after)
);
create index trust_changes_latest on trust_changes (control, at desc, id desc);
create index trust_changes_newest on trust_changes (at desc, id desc);
grant select, insert on trust_changes to operations;
create trigger append_only before update or delete on trust_changes for each row execute function refuse_change();
create trigger append_only_truncate before truncate on trust_changes for each statement execute function refuse_change();

-- What somebody asked through the public form, sealed under a key of the deployment: of no company, and of whoever wrote it.
create table trust_requests (
  id uuid primary key,
  kind text not null,
  language text not null check (language in ('sv', 'en')),
  content bytea not null,
  received_at timestamptz not null,
  -- Since when an instance is mailing it to staff; another takes it over after a while.
  mailing_since timestamptz,
  mailed_at timestamptz
);
create index trust_requests_to_mail on trust_requests (received_at) where mailed_at is null;
grant select, insert, update (mailing_since, mailed_at), delete on trust_requests to operations;

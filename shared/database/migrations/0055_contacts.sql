-- breaks: nothing
-- How many errors there were in five minutes at each place, and where they were unusually many. Of no company, and of no person.
create table error_counts (
  counted_from timestamptz not null,
  kind text not null check (kind in ('route', 'queue', 'timer')),
  place text not null check (length(place) <= 100),
  seen integer not null check (seen > 0),
  primary key (counted_from, kind, place)
);
grant select, insert, update on error_counts to app;
grant select, insert, update, delete on error_counts to operations;

create table error_anomalies (
  id uuid primary key,
  kind text not null check (kind in ('route', 'queue', 'timer')),
  place text not null check (length(place) <= 100),
  began_at timestamptz not null,
  seen integer not null check (seen > 0),
  usual_milli integer not null check (usual_milli >= 0),
  told_at timestamptz,
  ended_at timestamptz
);
create unique index one_open_anomaly on error_anomalies (kind, place) where ended_at is null;
grant select on error_anomalies to app;
grant select, insert, update, delete on error_anomalies to operations;

-- People who ask for a demo: of no company. A row is its own message to Close, and names itself by its id alone.
create table contact_requests (
  id uuid primary key,
  asked_at timestamptz not null,
  language text not null check (language in ('sv', 'en')),
  content bytea not null,
  address_key bytea not null check (length(address_key) = 32),
  consent text not null check (length(consent) <= 20),
  state text not null check (state in ('waiting', 'sent', 'dead')),
  attempt integer not null default 0,
  next_attempt_at timestamptz not null,
  trouble text check (length(trouble) <= 60),
  lead text check (lead ~ '^lead_\w{1,80}$'),
  sent_at timestamptz
);
create index contact_requests_due on contact_requests (next_attempt_at) where state = 'waiting';
create index contact_requests_of_address on contact_requests (address_key);
create index contact_requests_asked on contact_requests (asked_at);
-- The role that companies are served with reaches none of them.
grant select, insert, update, delete on contact_requests to operations;

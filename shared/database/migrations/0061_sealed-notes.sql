-- breaks: an app of before writes the note on an alert as plain text, which is taken no longer
-- What staff write of an alert can name anybody: it is sealed under a key of the deployment. A migration has no key, so notes of before go.
alter table alerts drop column note;
alter table alerts add column note bytea;
-- By the length of the words when they are typed; sealed they are a little longer.
alter table alerts add constraint note_says_something check (length(note) between 1 and 8192) not valid;
alter table alerts validate constraint note_says_something;
alter table alerts
  add constraint acknowledged_by_somebody check (num_nonnulls(acknowledged_at, acknowledged_by) in (0, 2)) not valid;
alter table alerts validate constraint acknowledged_by_somebody;
alter table alerts add constraint note_of_somebody check (note is null or acknowledged_at is not null) not valid;
alter table alerts validate constraint note_of_somebody;
grant update (note) on alerts to operations;

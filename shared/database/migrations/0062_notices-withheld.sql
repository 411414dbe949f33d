-- breaks: nothing
-- A notice is for those who work with HR when it leaves: one for somebody who no longer does is withheld, and is prepared anew should they come back.
alter table sub_processor_notices drop constraint sub_processor_notices_state_check;
alter table sub_processor_notices
  add constraint sub_processor_notices_state_check
  check (state in ('waiting', 'sending', 'sent', 'refused', 'uncertain', 'withheld')) not valid;
alter table sub_processor_notices validate constraint sub_processor_notices_state_check;

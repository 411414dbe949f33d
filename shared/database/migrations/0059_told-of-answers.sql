-- breaks: nothing
-- Each of a company's HR is told that an objection was answered, once for each answer. As with the change there is no foreign key: what was told is
-- kept as long as it takes to show that it was, and the objection can go before it.
alter table sub_processor_notices add column objection_id uuid;
alter table sub_processor_notices drop constraint sub_processor_notices_kind_check;
alter table sub_processor_notices
  add constraint sub_processor_notices_kind_check check (kind in ('announced', 'reminder', 'withdrawn', 'answered')) not valid;
alter table sub_processor_notices validate constraint sub_processor_notices_kind_check;
alter table sub_processor_notices
  add constraint answer_names_its_objection check ((kind = 'answered') = (objection_id is not null)) not valid;
alter table sub_processor_notices validate constraint answer_names_its_objection;
alter table sub_processor_notices drop constraint sub_processor_told_once;
alter table sub_processor_notices
  add constraint sub_processor_told_once unique nulls not distinct (company_id, change_id, kind, employee_id, objection_id);

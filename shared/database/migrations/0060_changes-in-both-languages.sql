-- breaks: an app of before finds neither region nor transfer_basis in sub_processor_changes
-- Where a sub-processor keeps data, and on what basis it is transferred, is read in Swedish and English. What was announced in one text for both
-- stays as it was announced.
alter table sub_processor_changes rename column region to region_en;
alter table sub_processor_changes rename column transfer_basis to transfer_basis_en;
alter table sub_processor_changes add column region_sv text;
alter table sub_processor_changes add column transfer_basis_sv text;
update sub_processor_changes set region_sv = region_en, transfer_basis_sv = transfer_basis_en
  where num_nonnulls(region_en, transfer_basis_en) > 0;
alter table sub_processor_changes
  add constraint region_in_both check (num_nonnulls(region_sv, region_en) in (0, 2)) not valid;
alter table sub_processor_changes validate constraint region_in_both;
alter table sub_processor_changes
  add constraint transfer_basis_in_both check (num_nonnulls(transfer_basis_sv, transfer_basis_en) in (0, 2)) not valid;
alter table sub_processor_changes validate constraint transfer_basis_in_both;

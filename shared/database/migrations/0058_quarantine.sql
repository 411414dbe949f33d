-- breaks: nothing
select 1;

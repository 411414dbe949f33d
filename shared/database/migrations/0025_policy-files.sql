-- breaks: nothing

-- A policy document through all its versions.
create table policy_documents (
  company_id uuid not null references companies (id),
  id uuid not null,
  created_at timestamptz not null,
  primary key (company_id, id)
);
alter table policy_documents enable row level security;
alter table policy_documents force row level security;
create policy tenant on policy_documents
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert on policy_documents to app;
grant select on policy_documents to operations;

create table policy_versions (
  company_id uuid not null references companies (id),
  id uuid not null,
  document_id uuid not null,
  number integer not null check (number > 0),
  title text not null check (length(title) between 1 and 160),
  type text not null
    check (type in ('application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document')),
  pages integer check (pages > 0),
  size integer not null check (size > 0),
  sha256 bytea not null check (length(sha256) = 32),
  paragraphs integer not null check (paragraphs > 0),
  flagged integer not null check (flagged >= 0),
  file_key bytea not null,
  content bytea not null,
  uploaded_at timestamptz not null,
  uploaded_by uuid not null,
  -- Said when it is published: from which day it applies, and whether to every category.
  valid_from date,
  for_all boolean not null default true,
  published_at timestamptz,
  published_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (company_id, id),
  unique (company_id, document_id, number),
  foreign key (company_id, document_id) references policy_documents (company_id, id),
  foreign key (company_id, uploaded_by) references employees (company_id, id),
  foreign key (company_id, published_by) references employees (company_id, id),
  foreign key (company_id, withdrawn_by) references employees (company_id, id),
  check ((published_at is null) = (published_by is null)),
  check ((published_at is null) = (valid_from is null)),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index policy_versions_uploaded_by on policy_versions (company_id, uploaded_by);
create index policy_versions_published_by on policy_versions (company_id, published_by);
create index policy_versions_withdrawn_by on policy_versions (company_id, withdrawn_by);
alter table policy_versions enable row level security;
alter table policy_versions force row level security;
create policy tenant on policy_versions
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
-- What was uploaded stays as it is: a decision may cite it.
grant select, insert, update (title, valid_from, for_all, published_at, published_by, withdrawn_at, withdrawn_by)
  on policy_versions to app;
grant select, update (file_key, content) on policy_versions to operations;

-- The categories a version is about, where that is not every one.
create table policy_version_categories (
  company_id uuid not null references companies (id),
  version_id uuid not null,
  category_id uuid not null,
  primary key (company_id, version_id, category_id),
  foreign key (company_id, version_id) references policy_versions (company_id, id),
  foreign key (company_id, category_id) references categories (company_id, id)
);
create index policy_version_categories_category on policy_version_categories (company_id, category_id);
alter table policy_version_categories enable row level security;
alter table policy_version_categories force row level security;
create policy tenant on policy_version_categories
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert on policy_version_categories to app;
grant select on policy_version_categories to operations;

-- Which evaluation rests on which version: a version that is cited is kept as long as what cites it.
create table policy_citations (
  company_id uuid not null references companies (id),
  version_id uuid not null,
  evaluation_id uuid not null,
  primary key (company_id, evaluation_id, version_id),
  foreign key (company_id, version_id) references policy_versions (company_id, id),
  foreign key (company_id, evaluation_id) references evaluations (company_id, id)
);
create index policy_citations_version on policy_citations (company_id, version_id);
alter table policy_citations enable row level security;
alter table policy_citations force row level security;
create policy tenant on policy_citations
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert on policy_citations to app;
grant select on policy_citations to operations;

-- slo: the objective a KPI follows; source and query: where and how it is asked for otherwise. See origin.
alter table kpi add column slo uuid;
alter table kpi add column source uuid;
alter table kpi add column query clob;

-- Projects share a lineage where a link holds between them, and might where one waits for a person; the first of a lineage is one of them.
select link.from_hash, link.to_hash, link.state
from warehouse.project_link link
join warehouse.project_year earlier on earlier.project_hash = link.from_hash
join warehouse.project_year later on later.project_hash = link.to_hash
where (link.state in ('certain', 'confirmed') and earlier.lineage_hash <> later.lineage_hash)
   or (link.state = 'proposed' and earlier.possible_hash <> later.possible_hash)
   or earlier.fiscal_year >= later.fiscal_year
   or earlier.department_key <> later.department_key
union all
select project.project_hash, project.lineage_hash, 'no first'
from warehouse.project_year project
left join warehouse.project_year first_project
    on first_project.project_hash = project.lineage_hash and first_project.lineage_hash = project.lineage_hash
where first_project.project_hash is null

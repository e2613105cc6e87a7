-- Of all versions of a form exactly one is current: the last.
select identity_hash, sum(cast(is_current as int)) current_count, max(version_number) last_version
from warehouse.fact_evaluation
where identity_hash is not null
group by identity_hash
having sum(cast(is_current as int)) <> 1
    or max(case when cast(is_current as int) = 1 then version_number else 0 end) <> max(version_number)

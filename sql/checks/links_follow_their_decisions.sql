-- A link stands as the last decision about it says; without one, or where that was withdrawn, as the matching says.
select link.from_hash, link.to_hash, link.state, link.project_link_decision_id
from warehouse.project_link link
left join register.project_link_decision decision
    on decision.from_hash = link.from_hash and decision.to_hash = link.to_hash
    and decision.revision = (
        select max(other.revision)
        from register.project_link_decision other
        where other.from_hash = link.from_hash and other.to_hash = link.to_hash)
where (coalesce(decision.state, 'open') <> 'open' and (link.state <> decision.state or coalesce(link.project_link_decision_id, 0) <> decision.project_link_decision_id))
   or (coalesce(decision.state, 'open') = 'open' and (link.state not in ('certain', 'proposed') or link.project_link_decision_id is not null))

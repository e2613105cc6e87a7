-- A finding stands as the last decision about it says: the last about its content or about any version of its form.
select finding.form_key, finding.finding_index, finding.state, finding.finding_decision_id
from warehouse.fact_finding finding
join warehouse.fact_evaluation evaluation on evaluation.form_key = finding.form_key
left join register.finding_decision followed on followed.finding_decision_id = finding.finding_decision_id
where finding.state <> coalesce(followed.state, 'open')
   or coalesce(finding.finding_decision_id, 0) <> coalesce((
        select max(decision.finding_decision_id)
        from register.finding_decision decision
        where decision.finding_hash = finding.finding_hash
          and ((decision.sha256 = evaluation.sha256 and decision.form_index = evaluation.form_index)
            or decision.identity_hash = evaluation.identity_hash)), 0)

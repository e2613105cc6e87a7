-- A form counts corrected values only where a person corrected some.
select evaluation.form_key, evaluation.corrected_value_count
from warehouse.fact_evaluation evaluation
where evaluation.corrected_value_count > (
    select count(*)
    from register.value_review review
    where review.sha256 = evaluation.sha256
      and review.form_index = evaluation.form_index
      and review.decision in ('corrected', 'absent')
      and review.revision = (
          select max(later.revision)
          from register.value_review later
          where later.sha256 = review.sha256 and later.form_index = review.form_index and later.field_path = review.field_path))

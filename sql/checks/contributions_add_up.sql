-- The parts of the difference between printed and recomputed total add up to it; amounts of the tables have four decimals.
select evaluation.form_key, evaluation.recomputed_score - evaluation.printed_score points, coalesce(parts.points, 0) part_points
from warehouse.fact_evaluation evaluation
left join (
    select form_key, sum(points) points
    from warehouse.fact_score_contribution
    group by form_key
) parts on parts.form_key = evaluation.form_key
where (evaluation.problem_count = 0 or parts.form_key is not null)
  and abs(coalesce(evaluation.recomputed_score - evaluation.printed_score, 0) - coalesce(parts.points, 0)) >= 0.01

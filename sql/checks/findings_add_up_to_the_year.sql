-- Findings counted by rule and by form add up to the same number.
select year_row.fiscal_year, year_row.finding_count, coalesce(rules.finding_count, 0) finding_count_by_rule,
    year_row.dismissed_count, coalesce(rules.dismissed_count, 0) dismissed_count_by_rule
from mart.fiscal_year year_row
left join (
    select fiscal_year, sum(finding_count) finding_count, sum(dismissed_count) dismissed_count
    from mart.rule_department_year
    group by fiscal_year
) rules on rules.fiscal_year = year_row.fiscal_year
where year_row.finding_count <> coalesce(rules.finding_count, 0)
   or year_row.dismissed_count <> coalesce(rules.dismissed_count, 0)
   or year_row.finding_count <> year_row.error_count + year_row.warning_count + year_row.info_count

-- A year has four ratings, and no more rated forms than counted ones.
select year_row.fiscal_year
from mart.fiscal_year year_row
left join mart.rating_year rating on rating.fiscal_year = year_row.fiscal_year
group by year_row.fiscal_year, year_row.counted_form_count
having count(rating.rating) <> 4
    or sum(rating.printed_count) > year_row.counted_form_count
    or sum(rating.recomputed_count) > year_row.counted_form_count

-- One row per fiscal year and rating; all four ratings of every year, those without a form with 0.
create table if not exists mart.rating_year (
    fiscal_year int not null,
    rating varchar(10) not null,
    ordinal int not null,
    printed_count int not null,
    recomputed_count int not null,
    primary key (fiscal_year, rating)
);

delete from mart.rating_year;

insert into mart.rating_year (fiscal_year, rating, ordinal, printed_count, recomputed_count)
select
    fiscal_year.fiscal_year,
    rating.rating,
    rating.ordinal,
    cast(sum(case when form.printed_rating = rating.rating then 1 else 0 end) as int),
    cast(sum(case when form.recomputed_rating = rating.rating then 1 else 0 end) as int)
from mart.fiscal_year fiscal_year
cross join warehouse.dim_rating rating
left join mart.form form on form.fiscal_year = fiscal_year.fiscal_year and form.is_counted = true
group by fiscal_year.fiscal_year, rating.rating, rating.ordinal;

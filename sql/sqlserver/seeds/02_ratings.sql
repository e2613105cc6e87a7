-- One row per rating, best first.
insert into warehouse.dim_rating (rating, ordinal)
select seed.rating, seed.ordinal
from (values (N'优', 1), (N'良', 2), (N'中', 3), (N'差', 4)) seed (rating, ordinal)
where not exists (select 1 from warehouse.dim_rating present where present.rating = seed.rating);

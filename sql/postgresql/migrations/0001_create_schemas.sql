-- The layers of the flow, and the order in which people expect Chinese names.
create schema staging;
create schema warehouse;
create schema mart;

create collation warehouse.pinyin (provider = icu, locale = 'zh-u-co-pinyin');

-- The layers of the flow. Names carry the collation Chinese_Simplified_Pinyin_100_CI_AS, keys Latin1_General_BIN2.
exec('create schema staging');
exec('create schema warehouse');
exec('create schema mart');

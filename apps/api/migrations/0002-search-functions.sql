-- Why: one way of making texts comparable, used by the indexed columns and by the query alike.
-- Postgres has no Chinese text search: pairs of neighbouring characters find a word of two by index.
-- Running processes: not touched. Undo: a new migration that drops the functions after the columns that use them.

create function arabic_fold(body text) returns text language sql immutable strict parallel safe as $$
  select translate(
    regexp_replace(normalize(body, NFKC), '[\u064b-\u065f\u0670\u0640\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]', '', 'g'),
    'أإآٱىةؤئ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹',
    'اااايهوي01234567890123456789')
$$;

create function search_fold(body text) returns text language sql immutable strict parallel safe as $$
  select translate(
    lower(regexp_replace(public.arabic_fold(body), '[\u00ad\u200b]', '', 'g')),
    'ёàâäáãåçèéêëìíîïòóôöõùúûüÿ’‘ʼ‐‑–—',
    'еaaaaaaceeeeiiiiooooouuuuy''''''----')
$$;

create function search_configuration(language text) returns regconfig language sql immutable parallel safe as $$
  select case language
    when 'en' then 'pg_catalog.english'::regconfig when 'fr' then 'pg_catalog.french'::regconfig
    when 'es' then 'pg_catalog.spanish'::regconfig when 'ru' then 'pg_catalog.russian'::regconfig
    when 'ar' then 'pg_catalog.arabic'::regconfig else 'pg_catalog.simple'::regconfig end
$$;

-- elided articles of French are cut off; a number or a Latin word beside Chinese is a word of its own
create function search_words(language text, body text) returns text language sql immutable strict parallel safe as $$
  select regexp_replace(
    case when language = 'fr' then regexp_replace(public.search_fold(body), '\m(l|d|qu|n|s|j|c)''', ' ', 'g')
         else public.search_fold(body) end,
    '([\u3400-\u4dbf\u4e00-\u9fff]+)', ' \1 ', 'g')
$$;
-- the words are stemmed and, beside that, kept whole
create function search_vector(language text, body text) returns tsvector language sql immutable strict parallel safe as $$
  select to_tsvector(public.search_configuration(language), public.search_words(language, body))
      || to_tsvector('pg_catalog.simple', public.search_words(language, body))
$$;

-- every pair of neighbouring Han characters, spaces between them dropped as PDF text has them
create function search_grams(body text) returns text[] language sql immutable strict parallel safe as $$
  select coalesce(array_agg(distinct substr(run, i, 2)), '{}')
  from (select regexp_replace(m[1], '\s+', '', 'g') as run
        from regexp_matches(normalize(body, NFKC), '([\u3400-\u4dbf\u4e00-\u9fff](?:\s*[\u3400-\u4dbf\u4e00-\u9fff])*)', 'g') as m) runs,
       lateral generate_series(1, greatest(length(run) - 1, 1)) as i
$$;

-- a symbol is found with or without its slashes, dots and spaces
create function symbol_key(symbol text) returns text language sql immutable strict parallel safe as $$
  select regexp_replace(lower(normalize(symbol, NFKC)), '[^a-z0-9]', '', 'g')
$$;

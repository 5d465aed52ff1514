-- The search index of one language. @ stands for the language; rows of find_section_@ share ids with the table section.
-- Contentless: snippets and marks are made from canonical text. Tokens are made by norm.py, so the tokenizer only splits.
CREATE TABLE find_entry_@ (          -- what can be found by name: articles and terms
    id    INTEGER PRIMARY KEY,
    kind  TEXT NOT NULL,             -- article or term
    slug  TEXT NOT NULL,
    title TEXT NOT NULL,
    key   TEXT NOT NULL              -- parse(title).key
);
CREATE TABLE find_alias_@ (          -- a whole query that names an entry
    key   TEXT NOT NULL,
    entry INTEGER NOT NULL,
    PRIMARY KEY (key, entry)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE find_title_@ USING fts5(
    title, aliases, content='', prefix='1 2 3',
    tokenize='unicode61 remove_diacritics 0 categories ''L* N* Co Mn Mc'''
);
CREATE VIRTUAL TABLE find_section_@ USING fts5(
    title, heading, aliases, body, content='', prefix='3',
    tokenize='unicode61 remove_diacritics 0 categories ''L* N* Co Mn Mc'''
);

-- The search index of one language. @ stands for the language; rows of find_section_@ and find_heading_@ share ids with section.
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
CREATE TABLE find_lay_@ (            -- a whole query that somebody has decided on: its places, best first
    key     TEXT NOT NULL,
    place   INTEGER NOT NULL,
    address TEXT NOT NULL,
    PRIMARY KEY (key, place)
) WITHOUT ROWID;
CREATE TABLE find_phrase_@ (         -- what a query may hold in any order: names and decided phrases, by what their words mean
    rarest  TEXT NOT NULL,
    words   TEXT NOT NULL,           -- meanings, the rarest first
    address TEXT NOT NULL,
    rank    INTEGER NOT NULL,        -- see phrases.py; after the key, or integrity_check of SQLite 3.40 finds a NULL where there is none
    PRIMARY KEY (rarest, words, address)
) WITHOUT ROWID;
CREATE TABLE find_same_@ (           -- words that mean the same, by decision of an editor
    word    TEXT PRIMARY KEY,        -- or a run of words
    meaning TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE find_meaning_@ (        -- the words of the index by what they mean
    meaning TEXT NOT NULL,
    word    TEXT NOT NULL,
    count   INTEGER NOT NULL,        -- as in find_word
    named   INTEGER NOT NULL,        -- 1 when some phrase has the meaning
    PRIMARY KEY (meaning, word)
) WITHOUT ROWID;
CREATE TABLE find_urgent_@ (         -- words of danger, all of which are in a query that asks for the card
    id      INTEGER PRIMARY KEY,     -- in the order of the editors
    words   TEXT NOT NULL,
    card    TEXT NOT NULL,           -- a row of help_row, or empty
    address TEXT NOT NULL
);
CREATE TABLE find_word_@ (           -- every word of the index
    word    TEXT PRIMARY KEY,
    count   INTEGER NOT NULL,        -- of sections and entries that have it
    headed  INTEGER NOT NULL,        -- of sections that have it in their heading
    sound   TEXT NOT NULL            -- see spelling.py; empty for words that are never mended and never replace one
) WITHOUT ROWID;
CREATE TABLE find_mendable_@ (       -- the words that have a sound, together: to compare one with many of them
    letter TEXT NOT NULL,            -- that they begin with
    length INTEGER NOT NULL,
    words  TEXT NOT NULL,            -- with spaces between
    PRIMARY KEY (letter, length)
) WITHOUT ROWID;
CREATE INDEX find_sound_@ ON find_word_@ (sound) WHERE sound != '';
CREATE VIRTUAL TABLE find_title_@ USING fts5(
    title, aliases, content='', prefix='1 2 3',
    tokenize='unicode61 remove_diacritics 0 categories ''L* N* Co Mn Mc'''
);
CREATE VIRTUAL TABLE find_heading_@ USING fts5(   -- again, alone: the words of a page's title stand in each of its sections
    heading, content='',
    tokenize='unicode61 remove_diacritics 0 categories ''L* N* Co Mn Mc'''
);
CREATE VIRTUAL TABLE find_section_@ USING fts5(   -- without an index of beginnings, two fifths of the file: see sections.py
    title, heading, aliases, body, content='',
    tokenize='unicode61 remove_diacritics 0 categories ''L* N* Co Mn Mc'''
);

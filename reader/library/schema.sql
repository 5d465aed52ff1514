-- The library file, apart from the search index (reader/search/schema.sql). One transaction writes it; nothing ever changes it.
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE topic (
    language TEXT NOT NULL,
    ordinal  INTEGER NOT NULL,
    data     TEXT NOT NULL,          -- slug, title, icon, slugs of its articles
    hash     BLOB NOT NULL,
    PRIMARY KEY (language, ordinal)
) WITHOUT ROWID;

CREATE TABLE article (
    id       INTEGER PRIMARY KEY,
    language TEXT NOT NULL,
    slug     TEXT NOT NULL,
    data     TEXT NOT NULL,          -- everything but the sections, of which it names the ids in order
    hash     BLOB NOT NULL,
    UNIQUE (language, slug)
);

CREATE TABLE head (                  -- what lists show of an article, so that they need not read it
    language TEXT NOT NULL,
    slug     TEXT NOT NULL,
    data     TEXT NOT NULL,
    hash     BLOB NOT NULL,
    PRIMARY KEY (language, slug)
) WITHOUT ROWID;

CREATE TABLE former (                -- old slugs that still work
    language TEXT NOT NULL,
    slug     TEXT NOT NULL,
    article  INTEGER NOT NULL,
    PRIMARY KEY (language, slug)
) WITHOUT ROWID;

CREATE TABLE section (
    id       INTEGER PRIMARY KEY,    -- also the row of the search index
    article  INTEGER NOT NULL,
    ordinal  INTEGER NOT NULL,
    anchor   TEXT NOT NULL,
    text     TEXT NOT NULL,          -- canonical text: what snippets show
    blocks   TEXT NOT NULL,
    hash     BLOB NOT NULL,          -- covers article, anchor, text and blocks
    UNIQUE (article, ordinal)
);

CREATE TABLE term (
    language TEXT NOT NULL,
    slug     TEXT NOT NULL,
    data     TEXT NOT NULL,
    hash     BLOB NOT NULL,
    PRIMARY KEY (language, slug)
) WITHOUT ROWID;

CREATE TABLE figure (
    language TEXT NOT NULL,
    slug     TEXT NOT NULL,
    data     TEXT NOT NULL,
    hash     BLOB NOT NULL,
    PRIMARY KEY (language, slug)
) WITHOUT ROWID;

CREATE TABLE drawing (               -- the widths of a figure, for a light plate and a dark one; width 0 is its part map
    slug     TEXT NOT NULL,
    width    INTEGER NOT NULL,
    plate    TEXT NOT NULL,          -- light or dark
    png      BLOB NOT NULL,
    parts    TEXT NOT NULL,
    hash     BLOB NOT NULL,
    PRIMARY KEY (slug, width, plate)
);

CREATE TABLE help_row (              -- the triage table
    language TEXT NOT NULL,
    ordinal  INTEGER NOT NULL,
    data     TEXT NOT NULL,
    hash     BLOB NOT NULL,
    PRIMARY KEY (language, ordinal)
) WITHOUT ROWID;

CREATE TABLE window_table (          -- limits of time
    language TEXT NOT NULL,
    slug     TEXT NOT NULL,
    data     TEXT NOT NULL,
    hash     BLOB NOT NULL,
    PRIMARY KEY (language, slug)
) WITHOUT ROWID;

CREATE TABLE local_facts (           -- a country's numbers and places
    language TEXT NOT NULL,
    slug     TEXT NOT NULL,          -- the country's code
    data     TEXT NOT NULL,
    hash     BLOB NOT NULL,
    PRIMARY KEY (language, slug)
) WITHOUT ROWID;

import GRDB

/// The tables of the journal: the log, which is the truth, and its views, which can be made anew from it.
enum Schema {
  /// Marks a file as an arkwright journal: "arkw".
  static let applicationID = 0x6172_6B77
  /// The version of the log's tables.
  static let version = 1
  /// The version of the views: another one in the file makes them anew.
  static let viewsVersion = 1

  /// Makes the log in an empty file.
  static func createLog(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE meta(key TEXT PRIMARY KEY NOT NULL, value ANY NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE event(
          seq        INTEGER PRIMARY KEY,
          id         BLOB NOT NULL UNIQUE CHECK(length(id) = 16),
          device     BLOB NOT NULL CHECK(length(device) = 16),
          clock      INTEGER NOT NULL CHECK(clock > 0),
          cause      BLOB NOT NULL CHECK(length(cause) = 16),
          session    BLOB CHECK(length(session) = 16),
          at         INTEGER NOT NULL,
          utc_offset INTEGER NOT NULL CHECK(utc_offset BETWEEN -1440 AND 1440),
          kind       TEXT NOT NULL,
          body       TEXT NOT NULL CHECK(json_valid(body)),
          erased     INTEGER NOT NULL DEFAULT 0 CHECK(erased IN (0, 1))) STRICT;
        CREATE INDEX event_session ON event(session, clock, id) WHERE session IS NOT NULL;
        CREATE INDEX event_cause ON event(cause);
        CREATE INDEX event_promise ON event(json_extract(body, '$.promise'))
          WHERE kind IN ('promiseKept', 'promiseMoved', 'promiseDropped');
        CREATE TRIGGER event_stays BEFORE DELETE ON event
          BEGIN SELECT RAISE(ABORT, 'the log is never shortened'); END;
        CREATE TRIGGER event_is_final BEFORE UPDATE ON event WHEN NEW.erased = OLD.erased
          BEGIN SELECT RAISE(ABORT, 'an event changes only to be erased'); END;
        """)
  }

  /// The views, each of which can be emptied and filled from the log.
  static let views = [
    "session", "answer", "answer_person", "search", "question_use", "heard", "person", "name", "fact",
    "promise",
    "promise_recipient", "contact", "withdrawn",
  ]

  /// Makes the views, empty.
  static func createViews(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE session(
          id         BLOB PRIMARY KEY NOT NULL,
          guide      TEXT NOT NULL,
          hash       TEXT NOT NULL,
          argument   TEXT,
          started    INTEGER NOT NULL,
          utc_offset INTEGER NOT NULL,
          day        TEXT NOT NULL,
          ended      TEXT CHECK(ended IN ('finished', 'stopped', 'care'))) STRICT, WITHOUT ROWID;
        CREATE INDEX session_open ON session(started) WHERE ended IS NULL;
        CREATE INDEX session_stopped ON session(started) WHERE ended = 'stopped';
        CREATE INDEX session_guide ON session(guide, started);
        CREATE TABLE answer(
          seq        INTEGER PRIMARY KEY,
          event      BLOB NOT NULL UNIQUE,
          cause      BLOB NOT NULL,
          session    BLOB NOT NULL,
          guide      TEXT NOT NULL,
          question   TEXT NOT NULL,
          round      TEXT NOT NULL,
          shown      TEXT,
          text       TEXT NOT NULL,
          value      TEXT CHECK(value IS NULL OR json_valid(value)),
          at         INTEGER NOT NULL,
          day        TEXT NOT NULL) STRICT;
        CREATE INDEX answer_question ON answer(question, round, seq);
        CREATE INDEX answer_cause ON answer(cause);
        CREATE INDEX answer_session ON answer(session);
        CREATE TABLE answer_person(
          person     BLOB NOT NULL,
          answer     INTEGER NOT NULL,
          PRIMARY KEY(person, answer)) STRICT, WITHOUT ROWID;
        CREATE VIRTUAL TABLE search USING fts5(words);
        CREATE TABLE question_use(
          question   TEXT NOT NULL,
          wording    TEXT NOT NULL,
          at         INTEGER NOT NULL,
          PRIMARY KEY(question, wording)) STRICT, WITHOUT ROWID;
        CREATE TABLE heard(
          session    BLOB NOT NULL,
          item       INTEGER NOT NULL,
          cause      BLOB NOT NULL,
          status     TEXT NOT NULL CHECK(status IN ('pending', 'confirmed', 'declined')),
          PRIMARY KEY(session, item)) STRICT, WITHOUT ROWID;
        CREATE INDEX heard_cause ON heard(cause);
        CREATE TABLE person(
          id         BLOB PRIMARY KEY NOT NULL,
          cause      BLOB NOT NULL,
          session    BLOB,
          name       TEXT NOT NULL,
          day        TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE name(
          folded     TEXT NOT NULL,
          person     BLOB NOT NULL,
          PRIMARY KEY(folded, person)) STRICT, WITHOUT ROWID;
        CREATE TABLE fact(
          id         BLOB PRIMARY KEY NOT NULL,
          cause      BLOB NOT NULL,
          session    BLOB,
          person     BLOB NOT NULL,
          heading    TEXT NOT NULL,
          text       TEXT NOT NULL,
          day        TEXT NOT NULL,
          seq        INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE INDEX fact_person ON fact(person, seq);
        CREATE TABLE promise(
          id         BLOB PRIMARY KEY NOT NULL,
          cause      BLOB NOT NULL,
          session    BLOB,
          what       TEXT NOT NULL,
          place      TEXT,
          due        TEXT,
          made       TEXT NOT NULL,
          status     TEXT NOT NULL CHECK(status IN ('open', 'kept', 'dropped')),
          settled    TEXT,
          seq        INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE INDEX promise_due ON promise(due, seq) WHERE status = 'open';
        CREATE TABLE promise_recipient(
          promise    BLOB NOT NULL,
          person     BLOB NOT NULL,
          PRIMARY KEY(promise, person)) STRICT, WITHOUT ROWID;
        CREATE INDEX recipient_person ON promise_recipient(person);
        CREATE TABLE contact(
          event      BLOB PRIMARY KEY NOT NULL,
          cause      BLOB NOT NULL,
          person     BLOB NOT NULL,
          day        TEXT NOT NULL,
          session    BLOB) STRICT, WITHOUT ROWID;
        CREATE INDEX contact_person ON contact(person, day);
        CREATE TABLE withdrawn(cause BLOB PRIMARY KEY NOT NULL) STRICT, WITHOUT ROWID;
        """)
  }
}

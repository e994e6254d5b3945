import GRDB

extension AuditSchema {
  /// The first form: the log, the register that it leaves, and settings.
  static func createLogAndRegister(_ database: Database) throws {
    try database.execute(sql: logTables)
    try database.execute(sql: registerTables)
    try database.execute(sql: logTriggers)
    try database.execute(sql: registerTriggers)
  }

  /// The log; a change is numbered over all acts, and the changes of an act follow each other.
  private static let logTables = """
    CREATE TABLE act (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      kind TEXT NOT NULL CHECK (kind IN ('imported', 'decided', 'undone', 'redone')),
      source TEXT CHECK ((source IS NOT NULL) = (kind = 'imported')),
      target INTEGER REFERENCES act (number)
        CHECK (target < number)
        CHECK ((target IS NOT NULL) = (kind IN ('undone', 'redone'))),
      author TEXT NOT NULL,
      time INTEGER NOT NULL,
      reason TEXT NOT NULL,
      previousHash BLOB NOT NULL CHECK (length(previousHash) = 32),
      hash BLOB NOT NULL CHECK (length(hash) = 32)
    );
    CREATE TABLE change (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      act INTEGER NOT NULL REFERENCES act (number) DEFERRABLE INITIALLY DEFERRED,
      finding INTEGER REFERENCES finding (row) DEFERRABLE INITIALLY DEFERRED,
      payload TEXT NOT NULL
    );
    CREATE INDEX changeByAct ON change (act);
    CREATE INDEX changeByFinding ON change (finding) WHERE finding IS NOT NULL;
    """

  /// What the log leaves, kept so that nothing has to be replayed.
  ///
  /// `finding` holds what lists work on. The whole finding is in the payload of the change `reported`, unless
  /// people edited it since: then it is in `body`. So no finding is kept twice.
  private static let registerTables = """
    CREATE TABLE finding (
      row INTEGER PRIMARY KEY CHECK (row >= 0),
      id TEXT NOT NULL UNIQUE,
      reported INTEGER NOT NULL REFERENCES change (number),
      isEdited INTEGER NOT NULL CHECK (isEdited IN (0, 1)),
      hasFlows INTEGER NOT NULL CHECK (hasFlows IN (0, 1)),
      hasBytes INTEGER NOT NULL CHECK (hasBytes IN (0, 1)),
      severity INTEGER NOT NULL CHECK (severity BETWEEN 0 AND 4),
      validation INTEGER NOT NULL CHECK (validation BETWEEN 0 AND 3),
      disposition INTEGER NOT NULL CHECK (disposition BETWEEN 0 AND 9),
      presence INTEGER NOT NULL CHECK (presence BETWEEN 0 AND 6),
      category INTEGER NOT NULL CHECK (category BETWEEN 0 AND 5),
      flags INTEGER NOT NULL CHECK (flags BETWEEN 0 AND 65535),
      effortHours INTEGER CHECK (effortHours BETWEEN 0 AND 65535),
      expiryDay INTEGER,
      firstSeenDay INTEGER,
      owner TEXT,
      workstream TEXT,
      title TEXT NOT NULL,
      paths TEXT NOT NULL,
      tags TEXT NOT NULL
    );
    CREATE INDEX findingWithFlows ON finding (row) WHERE hasFlows;
    CREATE TABLE body (
      finding INTEGER PRIMARY KEY REFERENCES finding (row),
      json TEXT NOT NULL
    );
    CREATE TABLE context (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      json TEXT NOT NULL
    );
    CREATE TABLE setting (
      key TEXT PRIMARY KEY NOT NULL,
      value TEXT NOT NULL
    ) WITHOUT ROWID;
    """

  /// Acts and changes are only appended, without gaps; an act is inserted after its changes, which closes it.
  private static let logTriggers = """
    CREATE TRIGGER actIsAppended BEFORE INSERT ON act
    WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM act)
      OR NEW.previousHash IS NOT
        coalesce((SELECT hash FROM act ORDER BY number DESC LIMIT 1), zeroblob(32))
    BEGIN SELECT RAISE(ABORT, 'acts are only appended'); END;
    CREATE TRIGGER actIsNotUpdated BEFORE UPDATE ON act
    BEGIN SELECT RAISE(ABORT, 'acts are only appended'); END;
    CREATE TRIGGER actIsNotDeleted BEFORE DELETE ON act
    BEGIN SELECT RAISE(ABORT, 'acts are only appended'); END;
    CREATE TRIGGER changeIsAppended BEFORE INSERT ON change
    WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM change)
      OR NEW.act IS NOT (SELECT coalesce(max(number), 0) + 1 FROM act)
    BEGIN SELECT RAISE(ABORT, 'changes are only appended'); END;
    CREATE TRIGGER changeIsNotUpdated BEFORE UPDATE ON change
    BEGIN SELECT RAISE(ABORT, 'changes are only appended'); END;
    CREATE TRIGGER changeIsNotDeleted BEFORE DELETE ON change
    BEGIN SELECT RAISE(ABORT, 'changes are only appended'); END;
    """

  /// Rows and ids are never used again.
  private static let registerTriggers = """
    CREATE TRIGGER findingIsAppended BEFORE INSERT ON finding
    WHEN NEW.row IS NOT (SELECT coalesce(max(row), -1) + 1 FROM finding)
    BEGIN SELECT RAISE(ABORT, 'findings keep their rows'); END;
    CREATE TRIGGER findingIsNotRenamed BEFORE UPDATE OF row, id ON finding
    BEGIN SELECT RAISE(ABORT, 'findings keep their rows'); END;
    CREATE TRIGGER findingIsNotDeleted BEFORE DELETE ON finding
    BEGIN SELECT RAISE(ABORT, 'findings keep their rows'); END;
    """
}

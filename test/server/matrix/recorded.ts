import type { Database, Reader, Snapshot, Writer } from '../../../src/server/store/sql.ts'

/** The same store, writing down every statement that is put to it, in order; never its parameters. */
export function recorded(db: Database): { db: Database; statements: string[] } {
  const statements: string[] = []
  const reading = <Kind extends Reader>(sql: Kind): Kind => ({
    ...sql,
    all: (text: string, parameters?: Parameters<Reader['all']>[1]) => {
      statements.push(text.replace(/\s+/g, ' '))
      return sql.all(text, parameters)
    },
  })
  const writing = (sql: Writer): Writer => ({
    ...reading(sql),
    insert: (table, rows, tail) => {
      statements.push(`INSERT ${rows.length} INTO ${table} ${tail}`)
      return sql.insert(table, rows, tail)
    },
  })
  const streaming = (sql: Snapshot): Snapshot => ({
    ...reading(sql),
    stream: (text, parameters) => {
      statements.push(`STREAM ${text.replace(/\s+/g, ' ')}`)
      return sql.stream(text, parameters)
    },
  })
  return {
    statements,
    db: {
      ...reading(db),
      write: (work) => {
        statements.push('BEGIN')
        return db.write((sql) => work(writing(sql)))
      },
      snapshot: (work) => db.snapshot((sql) => work(streaming(sql))),
    },
  }
}

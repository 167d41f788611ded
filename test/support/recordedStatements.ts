import type { Database, Reader } from '../../src/server/store/sql.ts'

/**
 * Writes down from here on which questions a store is asked, inside transactions and out of them.
 *
 * @returns reads out what has been asked until now, each text once
 */
export function recordedIn(db: Database): () => string[] {
  const texts = new Set<string>()
  const { all, write, snapshot } = db
  const listening = <Asked extends Reader>(sql: Asked): Asked => ({
    ...sql,
    all: (text: string, parameters) => {
      texts.add(text)
      return sql.all(text, parameters)
    },
  })
  const recorded: Partial<Database> = {
    all: (text, parameters) => {
      texts.add(text)
      return all(text, parameters)
    },
    write: (work) => write((sql) => work(listening(sql))),
    snapshot: (work) =>
      snapshot((sql) => {
        const { stream } = sql
        const told: typeof stream = (text, parameters) => {
          texts.add(text)
          return stream(text, parameters)
        }
        return work({ ...listening(sql), stream: told })
      }),
  }
  Object.assign(db, recorded)
  return () => [...texts]
}

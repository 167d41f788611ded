import { existsSync } from 'node:fs'
import { type Config, type MunicipalitySetting, storeFile } from '../config.ts'
import { ConfigProblem } from '../configProblem.ts'
import type { ServerParts } from '../http/parts.ts'
import { openParts } from '../main.ts'

/** Opens the store for one command, beside a server that may be running on it, and closes it after. */
export async function withStore<Result>(
  config: Config,
  work: (parts: ServerParts, municipality: MunicipalitySetting) => Promise<Result>,
): Promise<Result> {
  const municipality = chosen(config)
  const isNew = !config.postgres && !existsSync(storeFile(config.data))
  const parts = await openParts(config)
  // Else a mistyped directory answers as if nothing had ever happened.
  if (isNew) process.stderr.write(`There was no store in ${config.data}: an empty one is made.\n`)
  try {
    return await work(parts, municipality)
  } finally {
    await parts.db.close()
  }
}

function chosen({ municipalities, municipality }: Config): MunicipalitySetting {
  const [only, ...others] = municipalities
  if (municipality === undefined && only && others.length === 0) return only
  const found = municipalities.find(({ id }) => id === municipality)
  if (found) return found
  const ids = municipalities.map(({ id }) => id).join(', ')
  throw new ConfigProblem(`Say which municipality it is about: --municipality ID, one of ${ids}`)
}
